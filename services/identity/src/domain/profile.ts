import { displayNameFrom, localeFrom, timeZoneFrom, type Locale, type SignUpAttributes } from './sign-up.ts';

export interface City {
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

/** What is proved about a person; e-mail by the code at sign-up, the others later. */
export interface Badges {
  readonly email: boolean;
  readonly phone: boolean;
  readonly id: boolean;
}

/** What identity keeps of a person. E-mail and phone are Cognito's alone. */
export interface Profile {
  readonly userId: string;
  readonly version: number;
  readonly displayName: string;
  /** The name in the other script, if they wish. */
  readonly secondName: string | null;
  readonly bio: string;
  /** What they speak, ISO 639 codes. */
  readonly languages: readonly string[];
  readonly homeCity: City | null;
  /** The id of the photo that shows them; null while none does. */
  readonly avatar: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly badges: Badges;
  /** RFC 3339 UTC. */
  readonly memberSince: string;
}

/** What a person can change of their profile; absent members stay. */
export type ProfileEdit = Partial<
  Pick<Profile, 'displayName' | 'secondName' | 'bio' | 'languages' | 'homeCity' | 'locale' | 'timeZone'>
> & {
  /** Takes the avatar away; a new one comes by being uploaded. */
  readonly avatar?: null;
};

/** The profile of somebody who has just proved their e-mail, from what Cognito knows of them. */
export function newProfile(userId: string, attributes: SignUpAttributes, memberSince: string): Profile {
  const locale = localeFrom(attributes.locale);
  return {
    userId,
    version: 1,
    displayName: displayNameFrom(attributes.name, locale),
    secondName: null,
    bio: '',
    languages: [],
    homeCity: null,
    avatar: null,
    locale,
    timeZone: timeZoneFrom(attributes.zoneinfo),
    badges: { email: true, phone: false, id: false },
    memberSince,
  };
}

export type PublicProfile = Omit<Profile, 'version' | 'locale' | 'timeZone'>;

/** What anyone may see of a person: everything but their language setting and their zone. */
export function publicProfile(profile: Profile): PublicProfile {
  const { version: _version, locale: _locale, timeZone: _timeZone, ...shown } = profile;
  return shown;
}

export type ProfileCard = Pick<
  Profile,
  'userId' | 'displayName' | 'secondName' | 'avatar' | 'badges' | 'memberSince'
>;

/** What stands beside a person's requests, offers and messages. */
export function profileCard(profile: Profile): ProfileCard {
  const { userId, displayName, secondName, avatar, badges, memberSince } = profile;
  return { userId, displayName, secondName, avatar, badges, memberSince };
}
