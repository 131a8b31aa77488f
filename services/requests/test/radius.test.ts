import { areaCentre, distanceKm, type Point } from '@nwassik/geo';
import { newId } from '@nwassik/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browsing } from '../src/app/browse-requests.ts';
import { NEARBY_KM, planOf } from '../src/domain/browse-plan.ts';
import type { Filter } from '../src/domain/filter.ts';
import type { Read } from '../src/domain/merge-lists.ts';
import { toItem } from '../src/store/request-item.ts';
import type { Listed, Requests } from '../src/store/requests.ts';
import { NOW, posted, SFAX } from './examples.ts';
import { bodyOf, openMarket, someone, type RequestBody } from './market.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const within = (south: number, north: number, west: number, east: number) =>
  fc.record({ lat: between(south, north), lng: between(west, east) });

/** Tunisia, France, Italy, Germany, Canada; both poles; both sides of the antimeridian; the globe. */
const somewhere: fc.Arbitrary<Point> = fc.oneof(
  within(30.2, 37.4, 7.5, 11.6),
  within(42.3, 51.1, -4.8, 8.2),
  within(36.6, 47.1, 6.6, 18.5),
  within(47.3, 55.1, 5.9, 15),
  within(42, 62, -139, -53),
  within(89, 90, -180, 180),
  within(-90, -89, -180, 180),
  within(-75, 75, 179, 180),
  within(-75, 75, -180, -179),
  within(-90, 90, -180, 180),
);

const { request: coffeeMaker } = posted();

/** What stands in the lists for a request that is dropped off at a point. */
function listed(point: Point, n: number): Listed & { readonly cell: string } {
  const createdAt = NOW + n;
  const dropoff = { countryCode: 'TN', city: 'Ici', area: areaCentre(point) };
  const request = {
    ...coffeeMaker,
    id: newId(createdAt),
    card: { ...coffeeMaker.card, createdAt, places: { dropoff } },
  };
  const { createdKey, cell } = toItem(request) as { createdKey: string; cell: string };
  return { id: request.id, card: request.card, key: createdKey, cell };
}

/** The lists as the table's indexes have them, of rows in the order of their keys, and how many were asked at once. */
function listsOf(rows: readonly ReturnType<typeof listed>[]) {
  const newest = rows.toSorted((a, b) => (a.key < b.key ? 1 : -1));
  const inCell = (name: string) => newest.filter(({ cell }) => cell === name);
  let most = 0;
  const read = (list: readonly Listed[], limit: number, after: string | undefined): Read<Listed> => {
    const left = after === undefined ? list : list.filter(({ key }) => key < after);
    return { entries: left.slice(0, limit), more: left.length > limit };
  };
  const requests: Pick<Requests, 'listed'> = {
    listed(plan, { limit, after }) {
      const lists = plan.key === 'cell' ? plan.cells.map(inCell) : [newest];
      most = Math.max(most, lists.length);
      return Promise.resolve(lists.map((list) => read(list, limit, after)));
    },
  };
  return { requests, most: () => most };
}

async function everyPage(
  requests: Pick<Requests, 'listed'>,
  filter: Filter,
  limit: number,
): Promise<string[]> {
  const browse = browsing({ requests });
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await browse(filter, 'newest', { limit, after, now: NOW });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

describe('a search around a point', () => {
  it(
    'finds what brute force finds, newest first, in 10,000 random searches',
    { timeout: 120_000 },
    async () => {
      const hub = fc.record({
        centre: somewhere,
        km: fc.oneof({ weight: 4, arbitrary: between(5, 50) }, { weight: 1, arbitrary: between(50, 500) }),
        limit: fc.integer({ min: 1, max: 50 }),
        /** Around the centre, in shares of the radius. */
        around: fc.array(fc.tuple(between(-1.3, 1.3), between(-1.3, 1.3)), { minLength: 6, maxLength: 30 }),
        anywhere: fc.array(somewhere, { maxLength: 5 }),
      });
      let found = 0;
      let searches = 0;
      await fc.assert(
        fc.asyncProperty(hub, async ({ centre, km, limit, around, anywhere }) => {
          const near = around.map(([north, east]) => moved(centre, north * km, east * km));
          const rows = [...near, ...anywhere].map(listed);
          const { requests, most } = listsOf(rows);
          const ids = await everyPage(requests, { near: { point: centre, km } }, limit);
          const expected = rows
            .filter((row) => distanceKm(centre, row.card.places.dropoff!.area) <= km)
            .map(({ id }) => id)
            .toReversed();
          expect(ids).toEqual(expected);
          expect(most()).toBeLessThanOrEqual(14);
          expect(planOf({ near: { point: centre, km } }, 'newest', NOW).key).toBe(
            km <= NEARBY_KM ? 'cell' : 'newest',
          );
          found += ids.length;
          searches += 1;
        }),
        { numRuns: 10_000 },
      );
      expect(searches).toBe(10_000);
      expect(found).toBeGreaterThan(20_000);
    },
  );
});

const market = openMarket('radius');

it('in the table finds what brute force finds', async () => {
  const places = fc.sample(within(33.5, 36.5, 9, 11.5), { numRuns: 150, seed: 4 });
  const made = await Promise.all(
    places.map((point) => market.post(someone(), { title: 'Partout', dropoff: { ...SFAX, point } })),
  );
  const areas = new Map(places.map((point, n) => [made[n]!.id, areaCentre(point)]));
  for (const [centre, km] of fc.sample(
    fc.tuple(within(33.5, 36.5, 9, 11.5), fc.oneof(between(5, 50), between(50, 200))),
    { numRuns: 60, seed: 4 },
  )) {
    const radius = Number(km.toFixed(3));
    const near = { lat: Number(centre.lat.toFixed(6)), lng: Number(centre.lng.toFixed(6)) };
    const ids: string[] = [];
    let cursor = '';
    do {
      const query = `near=${near.lat},${near.lng}&radiusKm=${radius}&limit=20${cursor}`;
      const page = await bodyOf<{ items: RequestBody[]; nextCursor: string | null }>(
        await market.call(`GET /v1/requests?${query}`),
        200,
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
    } while (cursor);
    const expected = [...areas].filter(([, area]) => distanceKm(near, area) <= radius).map(([id]) => id);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  }
});

/** So many km to the north and to the east, over the poles and the antimeridian where need be. */
function moved(from: Point, north: number, east: number): Point {
  const kmPerDegree = 111.195;
  let lat = from.lat + north / kmPerDegree;
  let lng = from.lng + east / kmPerDegree / Math.max(Math.cos((from.lat * Math.PI) / 180), 0.001);
  if (Math.abs(lat) > 90) [lat, lng] = [Math.sign(lat) * 180 - lat, lng + 180];
  return { lat, lng: ((((lng + 180) % 360) + 360) % 360) - 180 };
}
