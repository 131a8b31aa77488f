import { idText, plainText } from '@nwassik/http';
import { photoSchema } from '@nwassik/uploads';
import * as z from 'zod';
import { isTimeZone, LOCALES } from '../domain/sign-up.ts';

const displayName = plainText({ min: 2, max: 50 });

const language = z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code in lower case, such as fr');

const city = z
  .strictObject({
    city: plainText({ min: 1, max: 100 }),
    countryCode: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code, such as TN'),
  })
  .meta({ id: 'City' });

const badges = z
  .strictObject({ email: z.boolean(), phone: z.boolean(), id: z.boolean() })
  .meta({ id: 'Badges' });

const shown = {
  userId: z.string(),
  displayName: z.string(),
  secondName: z.string().nullable(),
  avatar: photoSchema.nullable(),
  badges,
  memberSince: z.iso.datetime(),
};

const described = {
  ...shown,
  bio: z.string(),
  languages: z.array(z.string()),
  homeCity: city.nullable(),
};

export const ownProfileSchema = z
  .strictObject({ ...described, locale: z.enum(LOCALES), timeZone: z.string(), version: z.int() })
  .meta({ id: 'OwnProfile' });

export const publicProfileSchema = z.strictObject(described).meta({ id: 'PublicProfile' });

export const profileCardSchema = z.strictObject(shown).meta({ id: 'ProfileCard' });

export const profileEditSchema = z
  .strictObject({
    displayName: displayName.exactOptional(),
    secondName: displayName.nullable().exactOptional(),
    bio: plainText({ max: 500, lines: true }).exactOptional(),
    languages: z
      .array(language)
      .max(10)
      .refine((codes) => new Set(codes).size === codes.length, 'must not repeat a language')
      .exactOptional(),
    homeCity: city.nullable().exactOptional(),
    avatar: z.null().exactOptional(),
    locale: z.enum(LOCALES).exactOptional(),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'must be an IANA zone, such as Africa/Tunis')
      .exactOptional(),
  })
  .refine((edit) => Object.keys(edit).length > 0, 'must name something to change')
  .meta({ id: 'ProfileEdit' });

/** `ids=a,b,c`: up to 50 user ids. */
export const idsSchema = z
  .string()
  .max(50 * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(idText).min(1).max(50));
