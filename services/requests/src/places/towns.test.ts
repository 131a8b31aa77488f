import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '@nwassik/words';
import { towns } from './towns.ts';

const ofCountry = (code: string) => towns().filter((town) => town.countryCode === code);
const capitalsOfGovernorates =
  `Ariana,Béja,Ben Arous,Bizerte,Gabès,Gafsa,Jendouba,Kairouan,Kasserine,Kébili,Le Kef,Mahdia,La Manouba,Médenine,
  Monastir,Nabeul,Sfax,Sidi Bouzid,Siliana,Sousse,Tataouine,Tozeur,Tunis,Zaghouan`.split(/,\s*/);

/** South, north, west, east. */
const BOUNDS: Record<string, readonly [number, number, number, number]> = {
  TN: [30.2, 37.6, 7.5, 11.7],
  FR: [41.3, 51.2, -5.2, 9.6],
  IT: [36.6, 47.1, 6.6, 18.6],
  DE: [47.2, 55.1, 5.8, 15.1],
  CA: [41.6, 70, -141, -52.6],
};

describe('the table of towns', () => {
  it.each([
    ['TN', 120],
    ['FR', 80],
    ['IT', 40],
    ['DE', 40],
    ['CA', 30],
  ])('has the towns of %s that matter, at least %i', (country, least) => {
    expect(ofCountry(country).length).toBeGreaterThanOrEqual(least);
  });

  it('has nothing but the five countries', () => {
    expect(new Set(towns().map((town) => town.countryCode))).toEqual(new Set(['TN', 'FR', 'IT', 'DE', 'CA']));
  });

  it('has the capital of each of the 24 governorates, in the governorate of its name', () => {
    expect(capitalsOfGovernorates).toHaveLength(24);
    for (const capital of capitalsOfGovernorates) {
      expect(ofCountry('TN').find((town) => town.names.fr === capital)?.region.fr).toBe(capital);
    }
  });

  it('places every town within its country', () => {
    const abroad = towns().filter(({ countryCode, point }) => {
      const [south, north, west, east] = BOUNDS[countryCode]!;
      return point.lat < south || point.lat > north || point.lng < west || point.lng > east;
    });
    expect(abroad).toEqual([]);
  });

  it('names every town and region in Arabic letters and in Latin ones', () => {
    for (const { fr, ar, en } of towns().flatMap((town) => [town.names, town.region])) {
      expect(fr).toMatch(/^[\p{Script=Latin}\p{M} '().-]+$/u);
      expect(en).toMatch(/^[\p{Script=Latin}\p{M} '().-]+$/u);
      expect(ar).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u);
    }
  });

  it('keeps the towns of a country apart: by id, and by name in each language', () => {
    expect(new Set(towns().map((town) => town.id)).size).toBe(towns().length);
    for (const lang of ['fr', 'ar', 'en'] as const) {
      const labels = towns().map((town) => `${foldedWords(town.names[lang]).join(' ')}, ${town.countryCode}`);
      expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
    }
  });

  it('gives every town people', () => {
    expect(towns().filter((town) => !(town.population > 0))).toEqual([]);
  });

  it('gives every town a time zone that this machine knows', () => {
    for (const zone of new Set(towns().map((town) => town.zone))) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });

  it('stays small: it is part of a function that has to start quickly', () => {
    expect(statSync(new URL('towns.generated.ts', import.meta.url)).size).toBeLessThanOrEqual(40_000);
  });
});
