import {
  type Address,
  GeocodeCommand,
  type GeoPlacesClient,
  ReverseGeocodeCommand,
} from '@aws-sdk/client-geo-places';
import type { Point } from '@nwassik/geo';
import { labelOf, type PlaceFound } from './place-found.ts';
import type { Lang } from './places-data.ts';
import { NEARBY_KM, type Places } from './places.ts';

/** The language that cities have their one name in. */
const CITY_LANG: Lang = 'fr';

/** How far from a point, in metres, a town may lie for the point to belong to its city. */
const CITY_RADIUS = 200_000;

/**
 * What is chosen is stored with a request, which Amazon allows on these terms only: Suggest and Autocomplete, made for
 * typing, have none.
 *
 * Source: Amazon Location Service API reference, Geocode, IntendedUse.
 */
const STORED = 'Storage';

const TOWNS = { IncludePlaceTypes: ['Locality' as const] };

/** A town as either of the two calls answers it. */
interface Found {
  readonly PlaceId?: string | undefined;
  readonly Title?: string | undefined;
  readonly Address?: Address | undefined;
  /** Longitude first. */
  readonly Position?: readonly number[] | undefined;
}

/**
 * Places from Amazon Location. Each call is made in the asked language and, when that is another, at the same time in
 * the language of cities, since an answer is in one language only.
 */
export function amazonPlaces(client: GeoPlacesClient): Places {
  const geocode = async (query: string, near: Point | undefined, limit: number, lang: Lang) => {
    try {
      const { ResultItems = [] } = await client.send(
        new GeocodeCommand({
          QueryText: query,
          MaxResults: limit,
          Language: lang,
          Filter: TOWNS,
          IntendedUse: STORED,
          ...(near && { BiasPosition: [near.lng, near.lat] }),
        }),
      );
      return ResultItems;
    } catch (error) {
      // What people type and Amazon takes for no query at all is a name that nobody has.
      if (error instanceof Error && error.name === 'ValidationException') return [];
      throw error;
    }
  };

  const reverse = async ({ lat, lng }: Point, radius: number, limit: number, lang: Lang) => {
    const { ResultItems = [] } = await client.send(
      new ReverseGeocodeCommand({
        QueryPosition: [lng, lat],
        QueryRadius: radius,
        MaxResults: limit,
        Language: lang,
        Filter: TOWNS,
        IntendedUse: STORED,
      }),
    );
    return ResultItems;
  };

  /** What a call finds in a language, with the cities that the same call finds. */
  const found = async (lang: Lang, call: (lang: Lang) => Promise<readonly Found[]>) => {
    const [asked, cities] = await Promise.all([call(lang), lang === CITY_LANG ? undefined : call(CITY_LANG)]);
    return asked.flatMap((item) => {
      const city = cities?.find((other) => isSame(item, other)) ?? item;
      return placeOf(item, city.Address?.Locality, lang) ?? [];
    });
  };

  return {
    attribution: '© AWS, HERE',
    search: async (query, { lang, near, limit }) =>
      query === '' ? [] : found(lang, (inLang) => geocode(query, near, limit, inLang)),
    reverse: async (point, { lang, limit }) =>
      found(lang, (inLang) => reverse(point, NEARBY_KM * 1000, limit, inLang)),
    cityAt: async (point) => {
      const [town] = await found(CITY_LANG, (inLang) => reverse(point, CITY_RADIUS, 1, inLang));
      return town && { countryCode: town.countryCode, city: town.city };
    },
  };
}

/** Whether two answers in two languages are of one town. */
function isSame(a: Found, b: Found): boolean {
  return (a.PlaceId !== undefined && a.PlaceId === b.PlaceId) || String(a.Position) === String(b.Position);
}

function placeOf(item: Found, city: string | undefined, lang: Lang): PlaceFound | undefined {
  const { PlaceId: id, Title = '', Address, Position: [lng, lat] = [] } = item;
  const countryCode = Address?.Country?.Code2;
  if (id === undefined || countryCode === undefined || lat === undefined || lng === undefined)
    return undefined;
  const name = Address?.Locality ?? Title;
  return {
    id,
    name,
    label: labelOf(name, countryCode, lang),
    city: city ?? name,
    region: Address?.Region?.Name ?? '',
    countryCode,
    point: { lat, lng },
    population: 0,
  };
}
