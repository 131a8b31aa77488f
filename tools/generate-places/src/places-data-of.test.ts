import { openPlaces } from '@nwassik/requests/src/places/open-places.ts';
import { writePlaces } from '@nwassik/requests/src/places/places-file.ts';
import { searchPlaces } from '@nwassik/requests/src/places/search-places.ts';
import { describe, expect, it } from 'vitest';
import { place } from '../test/sample-places.ts';
import { parseNames, parseRegions } from './names.ts';
import { placesDataOf } from './places-data-of.ts';
import { townsOf } from './towns.ts';

const places = [
  place('Hamburg', {
    id: 7,
    country: 'DE',
    divisions: ['04', '', '', ''],
    lat: 53.55,
    lng: 9.99,
    people: 1_845_229,
  }),
  place('Altona', {
    id: 8,
    country: 'DE',
    feature: 'PPLX',
    divisions: ['04', '', '', ''],
    lat: 53.55,
    lng: 9.93,
    people: 250_192,
  }),
  place('Sfax', { id: 9, people: 277_278, alternates: ['Safakis', 's fak s'] }),
  place('Gent', {
    id: 10,
    country: 'BE',
    divisions: ['VLG', '', '', ''],
    people: 231_493,
    alternates: ['Gand'],
  }),
];
const towns = townsOf(
  places,
  new Map([['TN', parseNames('Sfax | Sfax | صفاقس | | Sfaks |')]]),
  new Set(['TN', 'DE']),
);
const regions = parseRegions('TN.32 | Sfax | صفاقس |\nDE.04 | Hambourg | هامبورغ | Hamburg');
const data = placesDataOf(towns, regions, new Map([['BE.VLG', 'Flanders']]));
const open = openPlaces(Uint8Array.from(writePlaces(data)).buffer);
const search = (query: string) => searchPlaces(open, query, { lang: 'fr', limit: 5 });

describe('the data of places', () => {
  it('is found by every kind of name', () => {
    for (const query of ['sfax', 'صفاقس', 'sfaks', 'safakis']) {
      expect(search(query)).toMatchObject([
        { id: 'tn-sfax', city: 'Sfax', region: 'Sfax', population: 277_300 },
      ]);
    }
  });

  it('has the regions of the product in its languages, others as GeoNames has them', () => {
    expect(searchPlaces(open, 'hamburg', { lang: 'en', limit: 1 })).toMatchObject([{ region: 'Hamburg' }]);
    expect(search('gand')).toMatchObject([{ id: 'geonames-10', name: 'Gent', region: 'Flanders' }]);
  });

  it('puts quarters in their city', () => {
    expect(search('altona')).toMatchObject([{ name: 'Altona', city: 'Hamburg', region: 'Hambourg' }]);
  });

  it('is the same whatever order the towns come in', () => {
    const other = placesDataOf(towns.toReversed(), regions, new Map([['BE.VLG', 'Flanders']]));
    expect(writePlaces(other)).toEqual(writePlaces(data));
  });

  it('refuses a region of the product without a name', () => {
    const unnamed = () => placesDataOf(towns, regions.slice(0, 1), new Map([['TN.99', 'Nowhere']]));
    expect(unnamed).not.toThrow();
    const lost = townsOf([place('Lost', { divisions: ['99', '', '', ''] })], new Map(), new Set(['TN']));
    expect(() => placesDataOf(lost, regions, new Map([['TN.99', 'Nowhere']]))).toThrow('TN.99 has no name');
  });
});
