import ar from '../../templates/ar.json' with { type: 'json' };
import en from '../../templates/en.json' with { type: 'json' };
import fr from '../../templates/fr.json' with { type: 'json' };

/** The languages people are told things in. */
export const LOCALES = ['fr', 'ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What one language says: files that a translator edits. French is the one the others are held against. */
export type Templates = typeof fr;

/** What a notification of a kind says, with places for its facts: `{name}`. */
export interface KindTemplate {
  readonly title: string;
  readonly body: string;
  /** On the way to where it is dealt with. */
  readonly button: string;
}

export const TEMPLATES: Readonly<Record<Locale, Templates>> = { fr, ar, en };

/** The direction a language is written in. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
