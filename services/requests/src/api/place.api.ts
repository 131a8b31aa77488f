import { areaCentre, AREA_DEGREES } from '@nwassik/geo';
import { createRouter, type Router } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import { Refusal } from '@nwassik/refusal';
import type { Places } from '../places/places.ts';
import { findPlaces, readPlaceArea, reversePlaces } from './place.routes.ts';
import { PROBLEMS } from './problems.ts';

/** How wide and high an area is, in kilometres. */
const AREA_KM = Math.round(AREA_DEGREES * 1112) / 10;

/** What answers the routes of places. */
export function placesApi(parts: {
  readonly places: Places;
  readonly clientId: string;
  readonly log: Log;
}): Router {
  const { places, clientId, log } = parts;
  const { attribution } = places;
  const router = createRouter({ problems: PROBLEMS, clientId, log });

  router.on(findPlaces, async ({ query: { q, ...options } }, c) =>
    c.json({ items: [...(await places.search(q, options))], attribution }),
  );

  router.on(reversePlaces, async ({ query: { lat, lng, ...options } }, c) =>
    c.json({ items: [...(await places.reverse({ lat, lng }, options))], attribution }),
  );

  router.on(readPlaceArea, async ({ query: point }, c) => {
    const city = await places.cityAt(point);
    if (!city) throw new Refusal('no-town-near');
    return c.json({ area: areaCentre(point), widthKm: AREA_KM, ...city, attribution });
  });

  return router;
}
