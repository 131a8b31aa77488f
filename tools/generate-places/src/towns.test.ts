import { describe, expect, it } from 'vitest';
import { place } from '../test/sample-places.ts';
import { parseNames } from './names.ts';
import { townsOf } from './towns.ts';

const HOME = new Set(['TN', 'FR']);
const named = (text: string, country = 'TN') => new Map([[country, parseNames(text)]]);
const NONE = new Map();

describe('the towns worth finding', () => {
  it('have 500 people at home, 5,000 elsewhere', () => {
    const places = [
      place('Village', { people: 500 }),
      place('Hamlet', { people: 499 }),
      place('Dorp', { country: 'BE', people: 4_999 }),
      place('Stad', { country: 'BE', people: 5_000 }),
    ];
    expect(townsOf(places, NONE, HOME).map(({ names }) => names.fr)).toEqual(['Village', 'Stad']);
  });

  it('are still there', () => {
    expect(townsOf([place('Ruins', { feature: 'PPLQ' })], NONE, HOME)).toEqual([]);
  });

  it('include those whose people nobody counted', () => {
    const { people: _people, id: _id, ...unknown } = place('Zaafrane');
    expect(townsOf([unknown], NONE, HOME)).toMatchObject([{ people: 0, isNamed: true }]);
  });

  it('have their names by hand, or from GeoNames', () => {
    const sfax = place('Sfax', { people: 277_278, alternates: ['Sfaks', 's fak s', 'صفاقس'] });
    const munich = place('München', { country: 'DE', people: 1_260_391, alternates: ['Munich', 'ميونخ'] });
    const towns = townsOf([sfax, munich], named('Sfax | Sfax | صفاقس | | Safaqis |'), HOME);
    expect(towns).toMatchObject([
      {
        names: { fr: 'Sfax', ar: 'صفاقس', en: 'Sfax' },
        spellings: ['Sfax', 'Safaqis'],
        alternates: ['Sfaks', 'صفاقس'],
        people: 277_300,
        region: 'TN.32',
        isNamed: true,
      },
      { names: { fr: 'München', ar: 'ميونخ', en: 'München' }, people: 1_260_400, isNamed: false },
    ]);
  });

  it('are found for the table under another name that GeoNames has', () => {
    const marsa = place('Al Marsá', { alternates: ['La Marsa'] });
    expect(townsOf([marsa], named('La Marsa @36 | La Marsa | المرسى | | |'), HOME)).toMatchObject([
      { names: { fr: 'La Marsa' }, region: 'TN.36' },
    ]);
  });

  it('are the largest of those that share a name', () => {
    const places = [place('Sfax', { people: 12 }), place('Sfax', { people: 277_278 })];
    const towns = townsOf(places, named('Sfax | Sfax | صفاقس | | |'), HOME);
    expect(towns.map(({ people }) => people)).toEqual([277_300]);
  });

  it.each([
    ['that GeoNames does not have', 'Atlantis | Atlantide | أطلانتس | | |', /no Atlantis in TN/],
    ['twice', 'Sfax | Sfax | صفاقس | | |\nSfaks | SFAX | صفاقس | | |', /one place/],
    ['without people', 'Ghost | Fantôme | شبح | | |', /nobody lives in Ghost/],
  ])('are refused %s', (_what, text, complaint) => {
    const places = [place('Sfax', { alternates: ['Sfaks'] }), place('Ghost', { people: 0 })];
    expect(() => townsOf(places, named(text), HOME)).toThrow(complaint);
  });
});
