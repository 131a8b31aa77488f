import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyFolder } from './folder.ts';
import { openCheckpoints, type Place } from '../src/streams/checkpoints.ts';
import type { Shard, StreamApi, StreamRecord } from '../src/streams/stream-api.ts';
import { startStreamReader, type StreamBatch } from '../src/streams/stream-reader.ts';

// DynamoDB closes shards after hours and trims them after a day: a stream in memory does so when told to.
// What the real ones do within seconds is in test/dynamodb-event-source.test.ts.

interface MemoryShard extends Shard {
  readonly sequenceNumbers: number[];
  isClosed: boolean;
}

class NamedError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** A stream whose iterators are `<shard>/<last sequence number read>`. */
function memoryStream(
  shards: MemoryShard[],
  generation = 'first',
): StreamApi & { failNext(name: string, times?: number): void } {
  let failures: string[] = [];
  return {
    failNext(name, times = 1) {
      failures = Array.from({ length: times }, () => name);
    },
    shards: async () => shards.map(({ id, parentId }) => ({ id, parentId })),
    async recordAt(shardId, sequenceNumber) {
      const number = shards
        .find(({ id }) => id === shardId)
        ?.sequenceNumbers.find((each) => String(each) === sequenceNumber);
      return number === undefined ? undefined : record(number, generation);
    },
    async iterator(shardId, after) {
      const oldest = shards.find(({ id }) => id === shardId)?.sequenceNumbers[0] ?? 0;
      if (after !== undefined && Number(after) < oldest - 1)
        throw new NamedError('TrimmedDataAccessException');
      return `${shardId}/${after ?? 0}`;
    },
    async records(iterator, limit) {
      const failure = failures.pop();
      if (failure) throw new NamedError(failure);
      const [shardId = '', after = ''] = iterator.split('/');
      const shard = shards.find(({ id }) => id === shardId);
      const left = shard?.sequenceNumbers.filter((number) => number > Number(after)) ?? [];
      const read = left.slice(0, limit);
      const isAtEnd = shard?.isClosed && read.length === left.length;
      return {
        records: read.map((number) => record(number, generation)),
        next: isAtEnd ? undefined : `${shardId}/${read.at(-1) ?? after}`,
      };
    },
  };
}

function record(number: number, generation: string): StreamRecord {
  return { eventID: `${generation}-${number}`, dynamodb: { SequenceNumber: String(number) } };
}

function shard(id: string, sequenceNumbers: number[], more: Partial<MemoryShard> = {}): MemoryShard {
  return { id, parentId: undefined, sequenceNumbers, isClosed: false, ...more };
}

/** Reads until the test ends, or until `stop`; answers what was handed over, as `<shard>:<number>`. */
function read(
  api: StreamApi,
  {
    dir = emptyFolder(),
    consume = async () => {},
    ...more
  }: Partial<Parameters<typeof startStreamReader>[0]> & { dir?: string } = {},
): { seen: string[][]; log: string[]; stop(): Promise<void>; wake(): void } {
  const seen: string[][] = [];
  const log: string[] = [];
  const stopping = new AbortController();
  const reader = startStreamReader({
    api,
    checkpoints: openCheckpoints(dir, 'reader', 'arn:stream'),
    startsAt: 'TRIM_HORIZON',
    batchSize: 100,
    batchingWindowMs: 0,
    consume: async (batch) => {
      seen.push(numbers(batch));
      await consume(batch);
    },
    log: (line) => log.push(line),
    signal: stopping.signal,
    ...more,
  });
  const stop = (): Promise<void> => {
    stopping.abort();
    return reader.done;
  };
  onTestFinished(stop);
  return { seen, log, stop, wake: reader.wake };
}

function place(number: number): Place {
  return { sequenceNumber: String(number), fingerprint: `first-${number} undefined` };
}

function numbers({ shardId, records }: StreamBatch): string[] {
  return records.map(({ dynamodb }) => `${shardId}:${dynamodb.SequenceNumber}`);
}

describe('a stream reader', () => {
  it('hands over a shard in order, in batches of the asked size', async () => {
    const { seen } = read(memoryStream([shard('a', [1, 2, 3, 4, 5])]), { batchSize: 2 });
    await vi.waitFor(() => expect(seen).toEqual([['a:1', 'a:2'], ['a:3', 'a:4'], ['a:5']]));
  });

  it('reads a closed shard to its end before its child, and side by side what is not related', async () => {
    const parent = shard('parent', [1, 2]);
    const shards = [shard('child', [3, 4], { parentId: 'parent' }), parent, shard('other', [9])];
    const { seen } = read(memoryStream(shards));
    await vi.waitFor(() => expect(seen.flat().toSorted()).toEqual(['other:9', 'parent:1', 'parent:2']));
    parent.sequenceNumbers.push(2.5);
    parent.isClosed = true;
    await vi.waitFor(() => expect(seen.flat().slice(-3)).toEqual(['parent:2.5', 'child:3', 'child:4']));
  });

  it('takes a shard whose parent is no longer listed for a first one', async () => {
    const { seen } = read(memoryStream([shard('child', [3], { parentId: 'trimmed' })]));
    await vi.waitFor(() => expect(seen).toEqual([['child:3']]));
  });

  it('finds shards that come while it runs', async () => {
    const shards: MemoryShard[] = [];
    const { seen } = read(memoryStream(shards));
    shards.push(shard('late', [1]));
    await vi.waitFor(() => expect(seen).toEqual([['late:1']]), { timeout: 3_000 });
  });

  it('goes on where it was after a restart, knowing the shards it has finished', async () => {
    const dir = emptyFolder();
    const parent = shard('parent', [1, 2], { isClosed: true });
    const child = shard('child', [3], { parentId: 'parent' });
    const first = read(memoryStream([parent, child]), { dir });
    await vi.waitFor(() => expect(first.seen.flat()).toEqual(['parent:1', 'parent:2', 'child:3']));
    await first.stop();
    child.sequenceNumbers.push(4, 5);
    const second = read(memoryStream([parent, child]), { dir });
    await vi.waitFor(() => expect(second.seen).toEqual([['child:4', 'child:5']]));
  });

  it('reads a batch again that was not done with, from the last record noted on the way', async () => {
    let tries = 0;
    const { seen, log } = read(memoryStream([shard('a', [1, 2, 3])]), {
      async consume({ records, advance }) {
        tries += 1;
        if (tries > 1) return;
        advance(records[0]!);
        throw new Error('the queue is away');
      },
    });
    await vi.waitFor(
      () =>
        expect(seen).toEqual([
          ['a:1', 'a:2', 'a:3'],
          ['a:2', 'a:3'],
        ]),
      { timeout: 3_000 },
    );
    expect(log).toEqual(['Error: the queue is away']);
  });

  it.each(['TrimmedDataAccessException', 'ExpiredIteratorException'])(
    'takes another iterator when it loses one by %s, and misses nothing',
    async (name) => {
      const only = shard('a', [1]);
      const api = memoryStream([only]);
      const { seen, log } = read(api);
      await vi.waitFor(() => expect(seen).toEqual([['a:1']]));
      api.failNext(name);
      only.sequenceNumbers.push(2);
      await vi.waitFor(() => expect(seen).toEqual([['a:1'], ['a:2']]), { timeout: 3_000 });
      expect(log).toEqual([]);
    },
  );

  it('goes on with the oldest record there is when its place was trimmed', async () => {
    const dir = emptyFolder();
    openCheckpoints(dir, 'reader', 'arn:stream').advance('a', place(1));
    const { seen } = read(memoryStream([shard('a', [7, 8])]), { dir });
    await vi.waitFor(() => expect(seen).toEqual([['a:7', 'a:8']]));
  });

  it('does so too when its place is trimmed while it reads', async () => {
    const only = shard('a', [1]);
    const api = memoryStream([only]);
    const { seen } = read(api);
    await vi.waitFor(() => expect(seen).toEqual([['a:1']]));
    only.sequenceNumbers.splice(0, 1, 7, 8);
    api.failNext('TrimmedDataAccessException', 2);
    await vi.waitFor(() => expect(seen).toEqual([['a:1'], ['a:7', 'a:8']]), { timeout: 3_000 });
  });

  it.each([
    ['before it has come as far as it was', [1, 2]],
    ['when it has come further than it was', [1, 2, 3, 4]],
  ])('misses nothing of a stream that counts anew after it was trimmed empty, %s', async (_when, numbers) => {
    const dir = emptyFolder();
    const first = read(memoryStream([shard('a', [1, 2, 3])]), { dir });
    await vi.waitFor(() => expect(first.seen.flat()).toHaveLength(3));
    await first.stop();
    const second = read(memoryStream([shard('a', numbers)], 'second'), { dir });
    await vi.waitFor(() => expect(second.seen.flat()).toEqual(numbers.map((number) => `a:${number}`)));
  });

  it('waits for a batch to fill up while its window is open', async () => {
    const only = shard('a', [1]);
    const { seen } = read(memoryStream([only]), { batchingWindowMs: 400, batchSize: 3 });
    setTimeout(() => only.sequenceNumbers.push(2), 100);
    await vi.waitFor(() => expect(seen).toEqual([['a:1', 'a:2']]));
    only.sequenceNumbers.push(3, 4, 5);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a:3', 'a:4', 'a:5']));
  });

  it('starts LATEST after what there is at its first start, and keeps that place over a restart', async () => {
    const dir = emptyFolder();
    const [old, empty] = [shard('a', [1, 2]), shard('b', [])];
    const first = read(memoryStream([old, empty]), { dir, startsAt: 'LATEST' });
    await vi.waitFor(() =>
      expect(openCheckpoints(dir, 'reader', 'arn:stream').last('a')?.sequenceNumber).toBe('2'),
    );
    await first.stop();
    old.sequenceNumbers.push(3);
    empty.sequenceNumbers.push(1);
    const second = read(memoryStream([old, empty]), { dir, startsAt: 'LATEST' });
    await vi.waitFor(() => expect(second.seen.flat().toSorted()).toEqual(['a:3', 'b:1']));
  });

  it('forgets the place it had in another stream', async () => {
    const dir = emptyFolder();
    openCheckpoints(dir, 'reader', 'arn:older').advance('a', place(5));
    const { seen } = read(memoryStream([shard('a', [1])]), { dir });
    await vi.waitFor(() => expect(seen).toEqual([['a:1']]));
  });

  it('reads at once when woken', async () => {
    const only = shard('a', [1]);
    const { seen, wake } = read(memoryStream([only]));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    only.sequenceNumbers.push(2);
    wake();
    await vi.waitFor(() => expect(seen).toHaveLength(2), { timeout: 500, interval: 5 });
  });

  it('names a damaged checkpoint file', () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'reader.json'), '{"streamArn":');
    expect(() => openCheckpoints(dir, 'reader', 'arn:stream')).toThrow(
      `${join(dir, 'reader.json')} is damaged`,
    );
  });
});
