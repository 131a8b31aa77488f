import * as z from 'zod';
import type { Profile } from '../domain/profile.ts';
import { LOCALES } from '../domain/sign-up.ts';
import { profileKey } from './keys.ts';

/** The change that led to an item's version: what its images alone can't tell. */
export interface LastChange {
  readonly version: number;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly traceparent?: string | null | undefined;
}

/** A profile as its row holds it. */
export function toItem(profile: Profile, lastChange: LastChange) {
  return { ...profileKey(profile.userId), kind: 'profile', ...profile, lastChange };
}

const itemSchema = z.object({
  kind: z.literal('profile'),
  userId: z.string(),
  version: z.number(),
  displayName: z.string(),
  secondName: z.string().nullable().default(null),
  bio: z.string().default(''),
  languages: z.array(z.string()).default([]),
  homeCity: z.object({ city: z.string(), countryCode: z.string() }).nullable().default(null),
  avatar: z.string().nullable().default(null),
  locale: z.enum(LOCALES).catch('fr'),
  timeZone: z.string().default('Africa/Tunis'),
  badges: z.object({ email: z.boolean(), phone: z.boolean(), id: z.boolean() }),
  memberSince: z.string(),
  lastChange: z.object({ version: z.number(), at: z.string(), traceparent: z.string().nullish() }),
});

/** The profile in a row, and the change that led to it. Throws when the row is not a profile. */
export function fromItem(item: unknown): { profile: Profile; lastChange: LastChange } {
  const { kind: _kind, lastChange, ...profile } = itemSchema.parse(item);
  return { profile, lastChange };
}
