import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchPlaces } from './search-places.ts';
import { foldedWords } from '@nwassik/words';
import { towns, type Lang } from './towns.ts';

const LANGS: readonly Lang[] = ['fr', 'ar', 'en'];
const EVERYTHING = 1_000;

const names = (query: string, lang: Lang = 'fr', limit = 5) =>
  searchPlaces(query, { lang, limit }).map((place) => place.name);
const ids = (query: string, limit = EVERYTHING) =>
  searchPlaces(query, { lang: 'fr', limit }).map((place) => place.id);

const spellings = towns().flatMap((town) =>
  [...Object.values(town.names), ...town.spellings].map((name) => ({ id: town.id, name })),
);

describe('searching places', () => {
  it.each([
    ['Sfax', 'tn-sfax'],
    ['SFAX', 'tn-sfax'],
    ['صفاقس', 'tn-sfax'],
    ['Sfaqes', 'tn-sfax'],
    ['tun', 'tn-tunis'],
    ['تون', 'tn-tunis'],
    ['gabes', 'tn-gabes'],
    ['ڨابس', 'tn-gabes'],
    ['marsa', 'tn-la-marsa'],
    ['مرسى', 'tn-la-marsa'],
    ['منستير', 'tn-monastir'],
    ['اريانه', 'tn-ariana'],
    ['djerba', 'tn-houmt-souk'],
    ['جربة', 'tn-houmt-souk'],
    ['hammamlif', 'tn-hammam-lif'],
    ['bou said', 'tn-sidi-bou-said'],
    ['kef', 'tn-le-kef'],
    ['par', 'fr-paris'],
    ['باريس', 'fr-paris'],
    ['st etienne', 'fr-saint-etienne'],
    ['saint-den', 'fr-saint-denis'],
    ['CDG', 'fr-roissy-en-france'],
    ['Francfort', 'de-francfort'],
    ['Frankfurt', 'de-francfort'],
    ['فرانكفورت', 'de-francfort'],
    ['köln', 'de-cologne'],
    ['koeln', 'de-cologne'],
    ['münch', 'de-munich'],
    ['Milano', 'it-milan'],
    ['montre', 'ca-montreal'],
    ['quebec', 'ca-quebec'],
    ['Sfax, Tunisie', 'tn-sfax'],
    ['صفاقس، تونس', 'tn-sfax'],
  ])('finds for "%s" first %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it.each(['', '   ', "-'", 'xyzzy', 'Sfaxx', '\u0000', '%', 'a'.repeat(10_000)])(
    'finds nothing for %j',
    (query) => {
      expect(searchPlaces(query, { lang: 'fr', limit: 10 })).toEqual([]);
    },
  );

  it('answers in the language asked for, whatever was typed, and always with the same city', () => {
    const found = LANGS.flatMap((lang) => searchPlaces('francfort', { lang, limit: 1 }));
    expect(found).toMatchObject([
      { label: 'Francfort, Allemagne', city: 'Francfort', region: 'Hesse' },
      { label: 'فرانكفورت، ألمانيا', city: 'Francfort', region: 'هسن' },
      { label: 'Frankfurt, Germany', city: 'Francfort', region: 'Hesse' },
    ]);
  });

  it('gives all that a form needs to name the place', () => {
    expect(searchPlaces('sfax', { lang: 'fr', limit: 1 })).toEqual([
      {
        id: 'tn-sfax',
        name: 'Sfax',
        label: 'Sfax, Tunisie',
        city: 'Sfax',
        region: 'Sfax',
        countryCode: 'TN',
        point: { lat: 34.741, lng: 10.76 },
        population: 277300,
      },
    ]);
  });

  it('puts the whole name before its beginning, and that before a later word', () => {
    expect(names('nice')[0]).toBe('Nice');
    const found = ids('sousse');
    expect(found[0]).toBe('tn-sousse');
    expect(found).toContain('tn-hammam-sousse');
    expect(ids('ham').indexOf('de-hambourg')).toBeLessThan(ids('ham').indexOf('tn-hammet-jerid'));
  });

  it("puts the larger town first, Tunisia's weighing more", () => {
    expect(names('lo')).toEqual(['London', 'Longueuil']);
    expect(ids('mon').indexOf('tn-monastir')).toBeLessThan(ids('mon').indexOf('fr-montpellier'));
    expect(ids('ma').indexOf('tn-mateur')).toBeLessThan(ids('ma').indexOf('fr-massy'));
  });

  it('puts the nearer first among towns of about the same weight', () => {
    const near = (query: string, lat: number, lng: number) =>
      searchPlaces(query, { lang: 'fr', near: { lat, lng }, limit: EVERYTHING }).map((place) => place.id);
    const inQuebec = near('laval', 45.5, -73.6);
    expect(inQuebec[0]).toBe('ca-laval');
    const fromSfax = near('sakiet', 34.75, 10.7);
    expect(fromSfax.slice(0, 2)).toEqual(['tn-sakiet-ezzit', 'tn-sakiet-eddaier']);
    expect(near('sakiet', 34.79, 10.9).slice(0, 2)).toEqual(['tn-sakiet-eddaier', 'tn-sakiet-ezzit']);
    expect(near('tunis', 48.8, 2.3)[0]).toBe('tn-tunis');
  });

  it('gives no more than asked for, and each town once', () => {
    expect(names('s', 'fr', 3)).toHaveLength(3);
    const found = ids('s');
    expect(new Set(found).size).toBe(found.length);
  });

  it('finds every town by every one of its names', () => {
    for (const { id, name } of spellings) {
      const found = searchPlaces(name, { lang: 'fr', limit: 5 }).map((place) => place.id);
      expect(found).toContain(id);
    }
  });

  it('finds every town by every beginning of a name of three letters or more, on the first page where few share it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.nat(),
        fc.constantFrom(...LANGS),
        ({ id, name }, cut, lang) => {
          const letters = foldedWords(name).join('');
          const typed = letters.slice(0, Math.min(letters.length, 3 + (cut % letters.length)));
          const all = searchPlaces(typed, { lang, limit: EVERYTHING }).map((place) => place.id);
          expect(all).toContain(id);
          expect(ids(typed, 10)).toEqual(all.slice(0, 10));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('does not mind accents, case, spaces and hyphens', () => {
    const careless = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name: string) => name.replace(/[-' ]/g, ''),
      (name: string) => name.replace(/[-' ]/g, ' '),
      (name: string) => ` ${name.split('').join('\u200d')} `,
    );
    fc.assert(
      fc.property(fc.constantFrom(...spellings), careless, ({ id, name }, carelessly) => {
        expect(ids(carelessly(name))).toContain(id);
      }),
    );
  });

  it('narrows as more is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.nat(), ({ name }, cut) => {
        const letters = foldedWords(name).join('');
        const length = 1 + (cut % letters.length);
        const fewer = new Set(ids(letters.slice(0, length)));
        expect(ids(letters.slice(0, length + 1)).every((id) => fewer.has(id))).toBe(true);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGS), (query, lang) => {
        expect(searchPlaces(query, { lang, limit: 10 }).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
