import type { Api } from '@nwassik/http';
import { searchPlaces } from '../places/search-places.ts';
import { PLACES_ATTRIBUTION } from '../places/towns.ts';
import { findPlaces } from './place.routes.ts';

/** The routes of places. */
export function onPlaces(api: Api): void {
  api.on(findPlaces, ({ query }, c) => {
    const { q, ...options } = query;
    return c.json({ items: searchPlaces(q, options), attribution: PLACES_ATTRIBUTION });
  });
}
