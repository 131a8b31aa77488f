import { foldedWords } from '@nwassik/words';
import { countryName } from './country-name.ts';
import { LANGS, type Names, type PlacesData } from './places-data.ts';

/** Whether these words begin the name of a town's country or region, in any of the languages. */
export function liesIn(data: PlacesData, where: readonly string[]): (town: number) => boolean {
  const { countries, regions, columns } = data;
  const wanted = where.join('');
  const begins = (names: Names) => LANGS.some((lang) => foldedWords(names[lang]).join('').startsWith(wanted));
  const ofCountry = remembered((country) => begins(countryNames(countries[country] ?? '')));
  const ofRegion = remembered((region) => {
    const names = regions[region];
    return names !== undefined && begins(names);
  });
  return (town) => ofCountry(columns.countryOf[town] ?? 0) || ofRegion(columns.regionOf[town] ?? 0);
}

function countryNames(code: string): Names {
  return { fr: countryName(code, 'fr'), ar: countryName(code, 'ar'), en: countryName(code, 'en') };
}

function remembered(answer: (number: number) => boolean): (number: number) => boolean {
  const known = new Map<number, boolean>();
  return (number) => {
    const before = known.get(number) ?? answer(number);
    known.set(number, before);
    return before;
  };
}
