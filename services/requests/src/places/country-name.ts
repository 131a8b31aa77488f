import type { Lang } from './places-data.ts';

const names = new Map<Lang, Intl.DisplayNames>();

/** A country's name by its ISO 3166-1 code, as Unicode's CLDR has it; the code itself where it knows none. */
export function countryName(code: string, lang: Lang): string {
  let ofLang = names.get(lang);
  if (!ofLang) {
    ofLang = new Intl.DisplayNames([lang], { type: 'region' });
    names.set(lang, ofLang);
  }
  return ofLang.of(code) ?? code;
}
