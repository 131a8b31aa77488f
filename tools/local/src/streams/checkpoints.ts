import { join } from 'node:path';
import * as z from 'zod';
import { openStateFile } from '../state-file.ts';

const persisted = z.strictObject({
  streamArn: z.string(),
  shards: z.record(
    z.string(),
    z.strictObject({
      last: z.strictObject({ sequenceNumber: z.string(), fingerprint: z.string() }).optional(),
      done: z.boolean(),
    }),
  ),
});

/** A record that is done with: by its number, and by what tells it from another of the same number. */
export interface Place {
  readonly sequenceNumber: string;
  readonly fingerprint: string;
}

/** How far one reader got in one stream, shard by shard, kept on disk. */
export interface Checkpoints {
  /** Whether this reader has read this stream before. */
  readonly isNew: boolean;
  /** The last record that is done with in the shard; undefined at its beginning. */
  last(shardId: string): Place | undefined;
  /** Whether the shard is closed and read to its end. */
  isDone(shardId: string): boolean;
  /** Notes that all up to this record is done with; a kill right after that loses nothing of it. */
  advance(shardId: string, last: Place): void;
  finish(shardId: string): void;
  /** Notes that the stream is known, and forgets the shards that it no longer has. */
  keep(shardIds: readonly string[]): void;
}

/**
 * Opens the checkpoints of a reader. What it noted for another stream, of a table since made anew, is void.
 * @throws Error naming the file, when it can't be read
 */
export function openCheckpoints(dir: string, reader: string, streamArn: string): Checkpoints {
  const file = openStateFile(join(dir, `${reader}.json`), persisted, 'to read its stream anew');
  const isNew = file.kept?.streamArn !== streamArn;
  const shards = new Map(isNew ? [] : Object.entries(file.kept.shards));
  const write = (): void => file.replace({ streamArn, shards: Object.fromEntries(shards) });

  return {
    isNew,
    last: (shardId) => shards.get(shardId)?.last,
    isDone: (shardId) => shards.get(shardId)?.done ?? false,
    advance(shardId, last) {
      shards.set(shardId, { last, done: false });
      write();
    },
    finish(shardId) {
      shards.set(shardId, { ...shards.get(shardId), done: true });
      write();
    },
    keep(shardIds) {
      const gone = [...shards.keys()].filter((shardId) => !shardIds.includes(shardId));
      for (const shardId of gone) shards.delete(shardId);
      if (isNew || gone.length > 0) write();
    },
  };
}
