import fr from '../../templates/fr.json';
/** The languages people are told things in. */
export declare const LOCALES: readonly ['fr', 'ar', 'en'];
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
export declare const TEMPLATES: Readonly<Record<Locale, Templates>>;
/** The direction a language is written in. */
export declare function directionOf(locale: Locale): 'ltr' | 'rtl';
