import type { Point } from '@nwassik/geo';
import { squaredChord } from './nearest-town.ts';
import { foldedWords } from '@nwassik/words';
import { beginningsOf, type Beginning } from './spelling.ts';
import { towns, type Lang, type Names, type Town } from './towns.ts';

/** A place found by its name, as `GET /v1/places` answers it. */
export interface PlaceFound {
  readonly id: string;
  /** In the language asked for. */
  readonly name: string;
  /** Name and country in the language asked for: "Sfax, Tunisie". */
  readonly label: string;
  /** The town's one name in all of the product's data, whatever the language: what requests are filtered by. */
  readonly city: string;
  readonly region: string;
  readonly countryCode: string;
  readonly point: Point;
  readonly population: number;
}

const COUNTRIES: Readonly<Record<string, Names>> = {
  TN: { fr: 'Tunisie', ar: 'تونس', en: 'Tunisia' },
  FR: { fr: 'France', ar: 'فرنسا', en: 'France' },
  IT: { fr: 'Italie', ar: 'إيطاليا', en: 'Italy' },
  DE: { fr: 'Allemagne', ar: 'ألمانيا', en: 'Germany' },
  CA: { fr: 'Canada', ar: 'كندا', en: 'Canada' },
};

/** How much more a Tunisian counts than anybody else: most of what is asked for goes to Tunisia. */
const TUNISIAN_WEIGHT = 20;

/**
 * Towns whose name begins with what was typed, in any of the three languages or another spelling, or that have
 * a later word which does; best first: the whole name before its beginning before that of a later word, then
 * the larger town, Tunisia's weighing more. `near` puts the nearer first among towns of about the same weight.
 * What follows a comma ("Sfax, Tunisie") is not looked at. Nothing typed finds nothing.
 */
export function searchPlaces(
  query: string,
  options: { readonly lang: Lang; readonly near?: Point | undefined; readonly limit: number },
): PlaceFound[] {
  const typed = foldedWords(query.replace(/[,،].*/s, '')).join('');
  if (typed === '') return [];
  const { near } = options;
  return spelledTowns()
    .flatMap(({ town, beginnings }) => {
      const closeness = closenessOf(typed, beginnings);
      return closeness === undefined ? [] : [{ town, closeness, weight: weightOf(town) }];
    })
    .toSorted(
      (a, b) =>
        a.closeness - b.closeness ||
        (near && magnitude(b.weight) - magnitude(a.weight)) ||
        (near && squaredChord(near, a.town.point) - squaredChord(near, b.town.point)) ||
        b.weight - a.weight,
    )
    .slice(0, options.limit)
    .map(({ town }) => found(town, options.lang));
}

interface SpelledTown {
  readonly town: Town;
  readonly beginnings: readonly Beginning[];
}

let spelled: readonly SpelledTown[] | undefined;

function spelledTowns(): readonly SpelledTown[] {
  spelled ??= towns().map((town) => ({
    town,
    beginnings: [...new Set([...Object.values(town.names), ...town.spellings])].flatMap(beginningsOf),
  }));
  return spelled;
}

/** 0 for the whole name, 1 for the beginning of it, 2 for the beginning of a later word. */
function closenessOf(typed: string, beginnings: readonly Beginning[]): number | undefined {
  let best: number | undefined;
  for (const { text, ofName } of beginnings) {
    if (!text.startsWith(typed)) continue;
    const closeness = ofName ? (text === typed ? 0 : 1) : 2;
    if (best === undefined || closeness < best) best = closeness;
  }
  return best;
}

function weightOf(town: Town): number {
  return town.countryCode === 'TN' ? town.population * TUNISIAN_WEIGHT : town.population;
}

/** Which half of a power of ten a weight lies in: towns within one are of about the same size. */
function magnitude(weight: number): number {
  return Math.floor(Math.log10(weight) * 2);
}

function found(town: Town, lang: Lang): PlaceFound {
  const name = town.names[lang];
  const country = COUNTRIES[town.countryCode]?.[lang] ?? town.countryCode;
  return {
    id: town.id,
    name,
    label: `${name}${lang === 'ar' ? '،' : ','} ${country}`,
    city: town.names.fr,
    region: town.region[lang],
    countryCode: town.countryCode,
    point: town.point,
    population: town.population,
  };
}
