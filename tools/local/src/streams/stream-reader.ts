import type { Checkpoints, Place } from './checkpoints.ts';
import { sequenceNumberOf, type Shard, type StreamApi, type StreamRecord } from './stream-api.ts';
import { createWakeablePause, type WakeablePause } from './wakeable-pause.ts';

/** A run of records of one shard, in order. */
export interface StreamBatch {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  /** Notes that the records up to this one are done with, before the whole batch is. */
  advance(record: StreamRecord): void;
}

export interface StreamReader {
  /** Reads at once instead of at the next poll: the table may have changed. */
  wake(): void;
  /** Resolves once the signal has aborted and the batches under way are done. */
  readonly done: Promise<void>;
}

const SHORTEST_POLL_MS = 20;
const LONGEST_POLL_MS = 2_000;
const PAUSE_AFTER_ERROR_MS = 1_000;
/** New shards come when one closes, which is noticed at once; this is for those that come otherwise. */
const LOOK_FOR_SHARDS_MS = 30_000;

/**
 * Reads a stream and hands its records to `consume`, in batches: a shard's in order and one batch at a time,
 * a shard's children after it. A batch is done, and its checkpoint written, when `consume` resolves; when it
 * throws, the batch is read again.
 *
 * Polls tightly while records come and ever more slowly while none do.
 */
export function startStreamReader(options: {
  api: StreamApi;
  checkpoints: Checkpoints;
  startsAt: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  /** How long to wait for a batch to fill up, from its first record on. */
  batchingWindowMs: number;
  consume: (batch: StreamBatch) => Promise<void>;
  log: (line: string) => void;
  signal: AbortSignal;
}): StreamReader {
  const { api, checkpoints, signal } = options;
  const shardPauses = new Set<WakeablePause>();
  return {
    wake() {
      for (const shardPause of shardPauses) shardPause.wake();
    },
    done: readShards(),
  };

  async function readShards(): Promise<void> {
    const running = new Map<string, Promise<void>>();
    const { pause, wake } = createWakeablePause();
    await persevere(startPosition);
    while (!signal.aborted) {
      await persevere(async () => {
        const shards = await api.shards();
        checkpoints.keep(shards.map(({ id }) => id));
        for (const shard of shards) {
          if (running.has(shard.id) || !isNext(shard, shards)) continue;
          running.set(
            shard.id,
            persevere(() => readShard(shard.id)).finally(() => {
              running.delete(shard.id);
              wake();
            }),
          );
        }
      });
      await pause(running.size > 0 ? LOOK_FOR_SHARDS_MS : LONGEST_POLL_MS, signal);
    }
    await Promise.all(running.values());
  }

  function isNext({ id, parentId }: Shard, shards: readonly Shard[]): boolean {
    const waitsForParent = shards.some((other) => other.id === parentId && !checkpoints.isDone(other.id));
    return !checkpoints.isDone(id) && !waitsForParent;
  }

  /**
   * Settles, at the first start ever, where `LATEST` is: after all there is now. It is noted, so that what is
   * written while the runner is down is not taken for old at the next start.
   */
  async function startPosition(): Promise<void> {
    if (!checkpoints.isNew || options.startsAt !== 'LATEST') return;
    for (const { id } of await api.shards()) {
      let iterator: string | undefined = await api.iterator(id, checkpoints.last(id)?.sequenceNumber);
      while (iterator !== undefined) {
        const { records, next } = await api.records(iterator, Infinity);
        const last = records.at(-1);
        if (!last) break;
        checkpoints.advance(id, placeOf(last));
        iterator = next;
      }
    }
  }

  async function readShard(shardId: string): Promise<void> {
    const shardPause = createWakeablePause();
    shardPauses.add(shardPause);
    try {
      await followShard(shardId, shardPause);
    } finally {
      shardPauses.delete(shardPause);
    }
  }

  async function followShard(shardId: string, { pause }: WakeablePause): Promise<void> {
    let after = await lastRead(shardId);
    let iterator: string | undefined;
    let timesLost = 0;
    let batch: StreamRecord[] = [];
    let batchEnds = Infinity;
    let pollMs = SHORTEST_POLL_MS;

    while (!signal.aborted) {
      iterator ??= await iteratorAfter(shardId, timesLost > 1 ? undefined : after);
      const page = await api.records(iterator, options.batchSize - batch.length).catch(orLost);
      iterator = page?.next;
      if (!page) {
        timesLost += 1;
        await pause(SHORTEST_POLL_MS, signal);
        continue;
      }
      timesLost = 0;

      if (batch.length === 0 && page.records.length > 0) batchEnds = Date.now() + options.batchingWindowMs;
      batch.push(...page.records);
      after = page.records.map(sequenceNumberOf).at(-1) ?? after;
      const isClosed = iterator === undefined;
      if (batch.length >= options.batchSize || Date.now() >= batchEnds || (isClosed && batch.length > 0)) {
        await hand(shardId, batch);
        batch = [];
        batchEnds = Infinity;
      }
      if (isClosed) return checkpoints.finish(shardId);

      if (page.records.length > 0) pollMs = SHORTEST_POLL_MS;
      else {
        await pause(Math.min(pollMs, batchEnds - Date.now()), signal);
        pollMs = Math.min(pollMs * 2, LONGEST_POLL_MS);
      }
    }
  }

  async function hand(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const advance = (record: StreamRecord): void => checkpoints.advance(shardId, placeOf(record));
    await options.consume({ shardId, records, advance });
    const last = records.at(-1);
    if (last) advance(last);
  }

  /**
   * The sequence number of the last record done with, if it still stands for that record. After a day records
   * are trimmed, and DynamoDB Local, started again on a stream that was trimmed empty, counts from 1 anew: going
   * on after the old number would miss all until it is reached again. What is left then is all new.
   */
  async function lastRead(shardId: string): Promise<string | undefined> {
    const last = checkpoints.last(shardId);
    if (!last) return undefined;
    const record = await api.recordAt(shardId, last.sequenceNumber);
    return record && placeOf(record).fingerprint === last.fingerprint ? last.sequenceNumber : undefined;
  }

  /** After the last record known; if that is trimmed already, at the oldest there is, as AWS does. */
  async function iteratorAfter(shardId: string, after: string | undefined): Promise<string> {
    try {
      return await api.iterator(shardId, after);
    } catch (error) {
      if (!isNamed(error, 'TrimmedDataAccessException')) throw error;
      return await api.iterator(shardId, undefined);
    }
  }

  /** Does something until it succeeds or the signal aborts. */
  async function persevere(attempt: () => Promise<void>): Promise<void> {
    const { pause } = createWakeablePause();
    while (!signal.aborted) {
      try {
        return await attempt();
      } catch (error) {
        if (signal.aborted) return;
        options.log(String(error));
        await pause(PAUSE_AFTER_ERROR_MS, signal);
      }
    }
  }
}

/**
 * An iterator can be lost: after 15 minutes it expires, and DynamoDB Local voids one taken while the stream
 * was empty. Another, after the last record read, goes on at the same place; if that is lost too, the place
 * itself is gone, and the oldest record there is comes next.
 */
function orLost(error: unknown): undefined {
  if (isNamed(error, 'TrimmedDataAccessException') || isNamed(error, 'ExpiredIteratorException'))
    return undefined;
  throw error;
}

function placeOf(record: StreamRecord): Place {
  const { ApproximateCreationDateTime } = record.dynamodb;
  return {
    sequenceNumber: sequenceNumberOf(record),
    fingerprint: `${record.eventID} ${ApproximateCreationDateTime?.toISOString()}`,
  };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
