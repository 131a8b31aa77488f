import { readFileSync } from 'node:fs';
import { foldedWords } from '@nwassik/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysBeginning, wholeKeys } from './keys-typed.ts';
import { lettersOf } from './letters.ts';
import { openPlaces } from './open-places.ts';
import { namesOf } from './place-found.ts';
import { HOW_BITS, LANGS, type Lang, OWN } from './places-data.ts';
import { searchPlaces } from './search-places.ts';

const file = readFileSync(new URL('../functions/places.data/places.bin', import.meta.url));
const data = openPlaces(Uint8Array.from(file).buffer);
const { people, countryOf, points } = data.columns;

interface Options {
  readonly lang?: Lang;
  readonly near?: { lat: number; lng: number };
  readonly limit?: number;
}

const search = (query: string, { lang = 'fr', limit = 8, ...rest }: Options = {}) =>
  searchPlaces(data, query, { lang, limit, ...rest });
const found = (query: string, options?: Options) =>
  search(query, options).map(({ city, countryCode }) => `${city}, ${countryCode}`);

describe('searching places', () => {
  it.each([
    // As it is written, in either script.
    ['Sfax', 'Sfax, TN'],
    ['SFAX', 'Sfax, TN'],
    ['صفاقس', 'Sfax, TN'],
    ['la marsa', 'La Marsa, TN'],
    ['المرسى', 'La Marsa, TN'],
    ['ben arous', 'Ben Arous, TN'],
    ['بن عروس', 'Ben Arous, TN'],
    ['montréal', 'Montréal, CA'],
    ['مونتريال', 'Montréal, CA'],
    ['باريس', 'Paris, FR'],
    ['casablanca', 'Casablanca, MA'],
    ['الدار البيضاء', 'Casablanca, MA'],
    ['dubai', 'Dubaï, AE'],
    ['دبي', 'Dubaï, AE'],
    // Without accents, articles, hyphens; with other letters for the same.
    ['gabes', 'Gabès, TN'],
    ['ڨابس', 'Gabès, TN'],
    ['marsa', 'La Marsa, TN'],
    ['مرسى', 'La Marsa, TN'],
    ['منستير', 'Monastir, TN'],
    ['اريانه', 'Ariana, TN'],
    ['kef', 'Le Kef, TN'],
    ['hammamlif', 'Hammam Lif, TN'],
    ['bou said', 'Sidi Bou Saïd, TN'],
    ['st etienne', 'Saint-Étienne, FR'],
    ['saint catharines', 'St. Catharines, CA'],
    // As it is heard.
    ['sfaks', 'Sfax, TN'],
    ['Sfaqes', 'Sfax, TN'],
    ['kairwan', 'Kairouan, TN'],
    ['mahdiya', 'Mahdia, TN'],
    ['9abes', 'Gabès, TN'],
    ['7ammamet', 'Hammamet, TN'],
    ['9afsa', 'Gafsa, TN'],
    ['3ariana', 'Ariana, TN'],
    // In other languages.
    ['Soussa', 'Sousse, TN'],
    ['Sousse', 'Sousse, TN'],
    ['سوسة', 'Sousse, TN'],
    ['Londres', 'Londres, GB'],
    ['London', 'Londres, GB'],
    ['لندن', 'Londres, GB'],
    ['Munich', 'Munich, DE'],
    ['München', 'Munich, DE'],
    ['Muenchen', 'Munich, DE'],
    ['ميونخ', 'Munich, DE'],
    ['Cologne', 'Cologne, DE'],
    ['köln', 'Cologne, DE'],
    ['Milano', 'Milan, IT'],
    ['bruxelles', 'Bruxelles, BE'],
    ['Brussel', 'Bruxelles, BE'],
    ['Geneva', 'Genève, CH'],
    ['Wien', 'Vienne, AT'],
    ['Lisboa', 'Lisbonne, PT'],
    ['Den Haag', 'La Haye, NL'],
    ['djerba', 'Houmt Souk, TN'],
    ['جربة', 'Houmt Souk, TN'],
    ['CDG', 'Roissy-en-France, FR'],
    // While it is typed.
    ['tun', 'Tunis, TN'],
    ['تون', 'Tunis, TN'],
    ['par', 'Paris, FR'],
    ['sf', 'Sfax, TN'],
    ['bize', 'Bizerte, TN'],
    ['münch', 'Munich, DE'],
    ['saint-den', 'Saint-Denis, FR'],
    ['montre', 'Montréal, CA'],
    // With more words than its name has.
    ['tunis marine', 'Tunis, TN'],
    ['paris 13', 'Paris, FR'],
    ['lyon 3', 'Lyon, FR'],
    ['Sfax, Tunisie', 'Sfax, TN'],
    ['صفاقس، تونس', 'Sfax, TN'],
    ['london ontario', 'London, CA'],
    ['London (Ontario)', 'London, CA'],
    ['valence espagne', 'Valence (Espagne), ES'],
    // With mistakes.
    ['sfac', 'Sfax, TN'],
    ['fsax', 'Sfax, TN'],
    ['sosse', 'Sousse, TN'],
    ['صفاقص', 'Sfax, TN'],
    ['lyno', 'Lyon, FR'],
    ['lion', 'Lyon, FR'],
    ['marseile', 'Marseille, FR'],
    ['montreel', 'Montréal, CA'],
    ['nabel', 'Nabeul, TN'],
    ['Sfaxx', 'Sfax, TN'],
    ['monatsir', 'Monastir, TN'],
    ['dusseldrof', 'Düsseldorf, DE'],
    ['kasserrinne', 'Kasserine, TN'],
  ])('finds for "%s" first %s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it.each(['', '   ', "-'", 'xyzzy', '%', '👋', 'Москва', 'a'.repeat(10_000), 'قققققققققق'])(
    'finds nothing for %j',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  it('gives all that a form needs to name the place', () => {
    expect(search('sfax', { limit: 1 })).toEqual([
      {
        id: 'tn-sfax',
        name: 'Sfax',
        label: 'Sfax, Tunisie',
        city: 'Sfax',
        region: 'Sfax',
        countryCode: 'TN',
        point: { lat: 34.7406, lng: 10.7603 },
        population: 277300,
      },
    ]);
  });

  it('answers in the language asked for, whatever was typed, and always with the same city', () => {
    expect(LANGS.flatMap((lang) => search('francfort', { lang, limit: 1 }))).toMatchObject([
      { label: 'Francfort, Allemagne', city: 'Francfort', region: 'Hesse' },
      { label: 'فرانكفورت، ألمانيا', city: 'Francfort', region: 'هسن' },
      { label: 'Frankfurt, Germany', city: 'Francfort', region: 'Hesse' },
    ]);
  });

  it('names a quarter itself, in the city it belongs to', () => {
    const [arrondissement] = search('lyon 03', { limit: 1 });
    expect(arrondissement).toMatchObject({ name: 'Lyon 03', city: 'Lyon', countryCode: 'FR' });
    expect(found('altona')).toContain('Hambourg, DE');
    expect(found('hamburg')[0]).toBe('Hambourg, DE');
  });

  it('puts the whole name before its beginning, and that before a later word', () => {
    expect(found('nice')[0]).toBe('Nice, FR');
    const sousse = found('sousse');
    expect(sousse.indexOf('Sousse, TN')).toBeLessThan(sousse.indexOf('Hammam Sousse, TN'));
    const valence = found('valence');
    expect(valence.indexOf('Valence, FR')).toBeLessThan(valence.indexOf('Valence (Espagne), ES'));
  });

  it("puts the larger town first, those of the product's countries weighing more, Tunisia's most", () => {
    expect(found('london').slice(0, 2)).toEqual(['Londres, GB', 'London, CA']);
    const mon = found('mon', { limit: 20 });
    expect(mon.indexOf('Monastir, TN')).toBeLessThan(mon.indexOf('Montpellier, FR'));
    expect(mon.indexOf('Montpellier, FR')).toBeLessThan(mon.indexOf('Montevideo, UY'));
    expect(found('s')[0]).toBe('Sfax, TN');
  });

  it('puts the nearer first among what matches alike', () => {
    const near = (query: string, lat: number, lng: number) => found(query, { near: { lat, lng } });
    expect(near('laval', 45.5, -73.6)[0]).toBe('Laval, CA');
    expect(near('laval', 48.1, -0.8)[0]).toBe('Laval, FR');
    expect(near('sakiet', 34.79, 10.9)[0]).toBe('Sakiet Eddaïer, TN');
    expect(near('sakiet', 34.8, 10.65)[0]).toBe('Sakiet Ezzit, TN');
    expect(near('tunis', 48.8, 2.3)[0]).toBe('Tunis, TN');
  });

  it('gives no more than asked for, and each town once', () => {
    for (const query of ['s', 'sa', 'saint', 'ham', 'montreel']) {
      const ids = search(query, { limit: 20 }).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(search(query, { limit: 3 }).map(({ id }) => id)).toEqual(ids.slice(0, 3));
    }
  });

  it('takes any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: fc.constantFrom(...'abeinrst سوةفاقص13,('), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGS), (query, lang) => {
        expect(search(query, { lang, limit: 10 }).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
  });
});

/** How many a page shows at the most. */
const PAGE = 20;

describe('every town', () => {
  const towns = [...people.keys()];
  const nameOf = (town: number, lang: Lang) => namesOf(data, town)[lang];
  const isIt = (town: number) => (place: { point: { lat: number; lng: number } }) =>
    Math.abs(place.point.lat - (points[2 * town] ?? 0)) < 0.0001 &&
    Math.abs(place.point.lng - (points[2 * town + 1] ?? 0)) < 0.0001;
  const spelled = (text: string) => foldedWords(text).join('');
  const inScript = (text: string) => /^[a-z0-9\u0620-\u06ff]+$/.test(spelled(text));

  /** Towns of one name are told apart by where they are, as people do. */
  const namesakes = new Map<string, number>();
  for (const town of towns) {
    for (const name of new Set(LANGS.map((lang) => spelled(nameOf(town, lang))))) {
      namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
    }
  }
  const rare = (town: number, lang: Lang) => (namesakes.get(spelled(nameOf(town, lang))) ?? 0) <= 5;

  const anyTown = fc.constantFrom(...towns);
  const anyLang = fc.constantFrom(...LANGS);
  const carelessly = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
    (name: string) => ` ${name} `,
    (name: string) => name.replace(/[-' ]/g, ' '),
  );

  it('is found by its own name in every language, however carelessly it is written', () => {
    fc.assert(
      fc.property(anyTown, anyLang, carelessly, (town, lang, change) => {
        const name = nameOf(town, lang);
        fc.pre(inScript(name) && !/[,(]/.test(name) && rare(town, lang));
        expect(search(change(name), { limit: PAGE }).some(isIt(town))).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('of many of a name is found by where it is', () => {
    const common = towns.filter((town) => !rare(town, 'fr') && inScript(nameOf(town, 'fr')));
    fc.assert(
      fc.property(fc.constantFrom(...common), (town) => {
        const near = { lat: points[2 * town] ?? 0, lng: points[2 * town + 1] ?? 0 };
        expect(search(nameOf(town, 'fr'), { near, limit: PAGE }).some(isIt(town))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  const mistake = fc.record({
    kind: fc.constantFrom('missing', 'extra', 'wrong', 'swapped'),
    where: fc.nat(),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  });
  const mistyped = (
    name: string,
    { kind, where, letter }: { kind: string; where: number; letter: string },
  ) => {
    const at = where % name.length;
    const [before, after] = [name.slice(0, at), name.slice(at)];
    if (kind === 'missing') return before + after.slice(1);
    if (kind === 'extra') return before + letter + after;
    if (kind === 'wrong') return before + letter + after.slice(1);
    return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  };
  const home = new Set(['TN', 'FR', 'IT', 'DE', 'CA'].map((code) => data.countries.indexOf(code)));
  const latin = towns.filter(
    (town) => /^[a-z]{6,}$/.test(spelled(nameOf(town, 'fr'))) && home.has(countryOf[town] ?? 0),
  );
  /** Who types what is a town's name made no mistake. */
  const isAName = (text: string) => {
    const range = keysBeginning(data, lettersOf([text]) ?? new Uint8Array());
    const whole = range ? wholeKeys(data, range) : 0;
    return data.columns.keyTowns
      .subarray(range?.from, (range?.from ?? 0) + whole)
      .some((entry) => (entry & ((1 << HOW_BITS) - 1)) === OWN);
  };

  it('of some size is found with one mistake in its name', () => {
    const sizeable = latin.filter((town) => (people[town] ?? 0) >= 5_000);
    fc.assert(
      fc.property(fc.constantFrom(...sizeable), mistake, (town, wrong) => {
        const typed = mistyped(spelled(nameOf(town, 'fr')), wrong);
        fc.pre(!isAName(typed));
        expect(search(typed, { limit: PAGE }).some(isIt(town))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a long name is found with two', () => {
    const long = latin.filter((town) => spelled(nameOf(town, 'fr')).length >= 14);
    fc.assert(
      fc.property(fc.constantFrom(...long), mistake, mistake, (town, first, second) => {
        const name = spelled(nameOf(town, 'fr'));
        // Apart from each other: a letter put between two that were swapped makes more of them.
        const typed = mistyped(name.slice(0, 7), first) + mistyped(name.slice(7), second);
        fc.pre(!isAName(typed));
        expect(search(typed, { limit: PAGE }).some(isIt(town))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
