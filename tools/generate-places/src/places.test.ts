import { describe, expect, it } from 'vitest';
import type { GeoName } from './geonames.ts';
import { parseNames, parseRegions } from './names.ts';
import { placesModule } from './places.ts';

const sfax: GeoName = {
  name: 'Sfax',
  country: 'TN',
  division: '32',
  lat: 34.74056,
  lng: 10.76028,
  people: 277278,
  zone: 'Africa/Tunis',
};
const bardo: GeoName = { name: 'Le Bardo', country: 'TN', division: '36', lat: 36.81058, lng: 10.13481 };
const regions = parseRegions(
  'TN.32 | Sfax | صفاقس |\nTN.36 | Tunis | تونس |\nTN.14 | Le Kef | الكاف | El Kef',
);

const made = (names: string, geoNames: readonly GeoName[] = [sfax, bardo]) =>
  placesModule(geoNames, new Map([['TN', parseNames(names)]]), regions);

describe('the places module', () => {
  it('joins the names with where GeoNames has the towns, the largest first', () => {
    const lines = made(
      'Le Bardo | Le Bardo | باردو | | | 72000\nSfax | Sfax | صفاقس | | Sfaqes; Sfaks |',
    ).split('\n');
    expect(lines).toContain('tn-sfax|TN.32|277300|34.741|10.760|0|Sfax|صفاقس||Sfaqes;Sfaks');
    expect(lines).toContain('tn-le-bardo|TN.36|72000|36.811|10.135|0|Le Bardo|باردو||');
    expect(lines.findIndex((line) => line.startsWith('tn-sfax'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('tn-le-bardo')),
    );
  });

  it('takes the largest of those that share a name', () => {
    const hamlet = { ...sfax, lat: 30, people: 12 };
    expect(made('Sfax | Sfax | صفاقس | | |', [hamlet, sfax])).toContain('|34.741|');
  });

  it('names the regions in use, and no others', () => {
    const text = made('Sfax | Sfax | صفاقس | | |');
    expect(text).toContain('TN.32|Sfax|صفاقس|');
    expect(text).not.toContain('TN.14');
  });

  it.each([
    ['a town that GeoNames does not have', 'Atlantis | Atlantide | أطلانتس | | |', /no Atlantis in TN/],
    ['a town without people', 'Le Bardo | Le Bardo | باردو | | |', /nobody lives in Le Bardo/],
    ['a town twice', 'Sfax | Sfax | صفاقس | | |\nSfax | SFAX | صفاقس | | |', /two towns have the id tn-sfax/],
    ['a region without a name', 'Sfax @99 | Sfax | صفاقس | | |', /TN\.99, which has no name/],
  ])('refuses %s', (_what, names, complaint) => {
    expect(() => made(names)).toThrow(complaint);
  });
});
