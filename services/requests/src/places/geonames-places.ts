import { readFileSync } from 'node:fs';
import { openPlaces } from './open-places.ts';
import { placeFound } from './place-found.ts';
import { NEARBY_KM, type Places } from './places.ts';
import { searchPlaces } from './search-places.ts';
import { townsAround } from './towns-around.ts';

/**
 * Places from GeoNames, out of the file that `tools/generate-places` writes.
 *
 * @param file where it lies
 */
export function geonamesPlaces(file: URL): Places {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const data = openPlaces((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength));
  return {
    attribution: '© GeoNames CC BY 4.0',
    search: async (query, options) => searchPlaces(data, query, options),
    reverse: async (point, { lang, limit }) =>
      townsAround(data, point, limit, NEARBY_KM).map((town) => placeFound(data, town, lang)),
    cityAt: async (point) => {
      const [town] = townsAround(data, point, 1);
      if (town === undefined) return undefined;
      const { countryCode, city } = placeFound(data, town, 'fr');
      return { countryCode, city };
    },
  };
}
