/** The languages the product speaks. */
export const LOCALES = ['fr', 'ar', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** What Cognito knows of a user that a profile begins with; texts as they were typed at sign-up. */
export interface SignUpAttributes {
  readonly name: string;
  /** BCP 47, e.g. `fr` or `ar-TN`. */
  readonly locale: string;
  /** IANA zone, e.g. `Africa/Tunis`. */
  readonly zoneinfo: string;
}

/** What stands in place of a name that has nothing to show, in the person's language. */
const NAMELESS: Readonly<Record<Locale, string>> = {
  fr: 'Nouveau membre',
  ar: 'عضو جديد',
  en: 'New member',
};

/** The product's language for a browser's: its primary subtag if we speak it, else French. */
export function localeFrom(tag: string): Locale {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === primary) ?? 'fr';
}

/** The zone as given, if the runtime knows it; else that of the first market, Africa/Tunis. */
export function timeZoneFrom(zone: string): string {
  return isTimeZone(zone) ? zone : 'Africa/Tunis';
}

/** Whether a text names an IANA time zone (offsets like `+01:00` are no zones). */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * A display name of 2 to 50 characters from what was typed at sign-up, which Cognito does not check: without
 * controls, bidi overrides and doubled spaces, cut to length. Who typed nothing that shows is a "new member" in
 * their own language, and can say otherwise in the profile.
 */
export function displayNameFrom(name: string, locale: Locale): string {
  const shown = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const cut = [...shown].slice(0, 50).join('').trim();
  return [...cut].length >= 2 ? cut : NAMELESS[locale];
}
