import type { Locale } from '../i18n/locale.ts';

type Names = Readonly<Record<string, string>>;

/** What towns are called other than in French, by country and French name; asked for with the language's texts. */
const NAMES: Readonly<Record<Locale, () => Promise<{ readonly default: Names }>>> = {
  fr: () => Promise.resolve({ default: {} }),
  ar: () => import('./town-names.ar.generated.json'),
  en: () => import('./town-names.en.generated.json'),
};

let names: Names = {};

/** Calls towns by their names in a language from now on. */
export async function callTownsIn(locale: Locale): Promise<void> {
  ({ default: names } = await NAMES[locale]());
}

/** A town's name in the language spoken; as the request has it, where the table doesn't know the town. */
export function townName({
  city,
  countryCode,
}: {
  readonly city: string;
  readonly countryCode: string;
}): string {
  return names[`${countryCode}/${city}`] ?? city;
}
