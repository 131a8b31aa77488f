import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AreaCount, AreaSnapshot } from '../domain/area-counts.ts';
import { allAreas, areasKey } from './keys.ts';
import { readRange, readRows, type Row } from './read-rows.ts';

/** Counts of open requests by area, and when they were taken. */
export interface CountedAreas {
  readonly counts: readonly AreaCount[];
  /** In milliseconds since the epoch; null before the first time. */
  readonly countedAt: number | null;
}

/** The counts of open requests by area: a snapshot, replaced as a whole. */
export interface AreaCounts {
  /** Of some tiles, or, of none named, the overview. */
  read(tiles: readonly string[] | undefined): Promise<CountedAreas>;
  /** Replaces the counts; what is as it was is not written. */
  replace(snapshot: AreaSnapshot, now: number): Promise<void>;
}

const { pk: PARTITION, sk: OVERVIEW } = areasKey('overview');
const { sk: TAKEN } = areasKey('taken');

const countsInItem = z
  .array(z.tuple([z.number(), z.number(), z.string(), z.string(), z.number()]))
  .transform((counts) =>
    counts.map(([lat, lng, countryCode, city, count]): AreaCount => ({
      area: { lat, lng },
      countryCode,
      city,
      count,
    })),
  );
const areasInItem = z.object({ sk: z.string(), counts: countsInItem });
const takenInItem = z.object({ at: z.number() });

/** The store over one table. */
export function areaCountStore(client: DynamoDBDocumentClient, table: string): AreaCounts {
  const put = (item: Row) => client.send(new PutCommand({ TableName: table, Item: item }));

  return {
    async read(tiles) {
      const names = tiles?.map((tile) => `tile#${tile}`) ?? ['overview'];
      const rows = await readRows(client, table, [...names, 'taken'].map(areasKey));
      const taken = rows.find((row) => row['sk'] === TAKEN);
      const areas = rows.filter((row) => row['sk'] !== TAKEN).map((row) => areasInItem.parse(row));
      return {
        counts: areas.flatMap(({ counts }) => counts),
        countedAt: taken === undefined ? null : takenInItem.parse(taken).at,
      };
    },

    async replace({ tiles, overview }, now) {
      const rows = new Map(
        [...tiles].map(([name, counts]) => toItem(`tile#${name}`, counts)).map((row) => [row.sk, row]),
      );
      rows.set(OVERVIEW, toItem('overview', overview));
      const before = await readRange(client, table, PARTITION, allAreas(), false);
      const gone = before.filter((row) => row['sk'] !== TAKEN && !rows.has(String(row['sk'])));
      const there = new Map(before.map((row) => [row['sk'], row]));
      const moved = [...rows.values()].filter((row) => !isDeepStrictEqual(row, there.get(row.sk)));
      await Promise.all([
        ...moved.map(put),
        ...gone.map(({ pk, sk }) => client.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }))),
      ]);
      await put({ ...areasKey('taken'), kind: 'areas', at: now });
    },
  };
}

function toItem(name: string, counts: readonly AreaCount[]) {
  return {
    ...areasKey(name),
    kind: 'areas',
    counts: counts.map(({ area: { lat, lng }, countryCode, city, count }) => [
      lat,
      lng,
      countryCode,
      city,
      count,
    ]),
  };
}
