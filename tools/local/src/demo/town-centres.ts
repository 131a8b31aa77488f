import * as z from 'zod';
import type { Point } from './bodies.ts';
import type { Caller } from './market-api.ts';
import { countryOf, type TownName } from './towns.ts';

const foundSchema = z.object({
  items: z.array(
    z.object({
      city: z.string(),
      countryCode: z.string(),
      point: z.object({ lat: z.number(), lng: z.number() }),
    }),
  ),
});

/**
 * Where towns lie, by `GET /v1/places`, each asked for once.
 *
 * @throws Error naming a town that is not found there
 */
export function townCentres(call: Caller): (town: TownName) => Promise<Point> {
  const asked = new Map<TownName, Promise<Point>>();
  const ask = async (town: TownName) => {
    const path = `/v1/places?q=${encodeURIComponent(town)}&lang=fr&limit=20`;
    const { items } = foundSchema.parse(await call({ method: 'GET', path }));
    const found = items.find((place) => place.city === town && place.countryCode === countryOf(town));
    if (!found) throw new Error(`/v1/places finds no ${town} in ${countryOf(town)}`);
    return found.point;
  };
  return (town) => {
    const answer = asked.get(town) ?? ask(town);
    asked.set(town, answer);
    return answer;
  };
}
