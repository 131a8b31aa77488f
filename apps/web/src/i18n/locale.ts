/** The languages the app speaks. */
export const LOCALES = ['fr', 'ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What each language calls itself: shown in that language whatever the page speaks. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  ar: 'العربية',
  en: 'English',
};

/** BCP 47 tags that numbers and dates follow: Tunisia's habits, in Arabic too with Latin digits. */
export const FORMAT_TAGS: Readonly<Record<Locale, string>> = {
  fr: 'fr-TN',
  ar: 'ar-TN-u-nu-latn',
  en: 'en-GB',
};

/** Whether a text is one of the app's languages. */
export function isLocale(text: unknown): text is Locale {
  return (LOCALES as readonly unknown[]).includes(text);
}

/** The direction a language is written in. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The language to begin with: the one chosen before, else the first the browser prefers that we speak, else French. */
export function chooseLocale(chosen: string | null, preferred: readonly string[]): Locale {
  if (isLocale(chosen)) return chosen;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLocale(language)) return language;
  }
  return 'fr';
}
