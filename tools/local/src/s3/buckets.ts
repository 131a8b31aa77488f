import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { EventBus } from '../event-bus/event-bus.ts';
import { ACCOUNT } from '../queues/queue-settings.ts';
import { type BucketStore, openBucketStore, type StoredObject } from './bucket-store.ts';
import type { BucketDefinition } from './buckets-of.ts';

/** A bucket and the objects in it. */
export interface Bucket extends Pick<BucketStore, 'name' | 'find' | 'read' | 'list' | 'remove'> {
  readonly expirations: BucketDefinition['expirations'];
  /**
   * Puts an object in the place of what has its key. Resolves once it is kept and the event bus has heard of it.
   *
   * @param put.headers what it is answered with.
   */
  put(put: {
    key: string;
    content: Uint8Array;
    headers: Readonly<Record<string, string>>;
    by: 'PostObject' | 'PutObject';
    requestId: string;
  }): Promise<StoredObject>;
}

/** The buckets of the templates by their names, with what is kept of them in this data folder. */
export function openBuckets(options: {
  dir: string;
  definitions: readonly BucketDefinition[];
  clock: Clock;
  bus: EventBus;
}): ReadonlyMap<string, Bucket> {
  const { dir, definitions, clock, bus } = options;
  return new Map(
    definitions.map((definition) => {
      const { name, tellsEventBus, expirations } = definition;
      const store = openBucketStore(join(dir, 's3', name), name);
      const nextSequencer = sequencers(clock, store);
      const bucket: Bucket = {
        ...store,
        expirations,
        async put({ key, content, headers, by, requestId }) {
          const object: StoredObject = {
            key,
            size: content.length,
            etag: `"${createHash('md5').update(content).digest('hex')}"`,
            lastModified: clock.now(),
            sequencer: nextSequencer(),
            headers: { ...headers },
          };
          store.keep(object, content);
          if (tellsEventBus) await bus.publish(objectCreated(name, object, by, requestId));
          return object;
        },
      };
      return [name, bucket];
    }),
  );
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
function objectCreated(bucket: string, object: StoredObject, reason: string, requestId: string) {
  const { key, size, etag, sequencer } = object;
  return {
    source: 'aws.s3',
    detailType: 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag: etag.slice(1, -1), sequencer },
      'request-id': requestId,
      requester: ACCOUNT,
      'source-ip-address': '127.0.0.1',
      reason,
    },
  };
}

/** Each greater than all before, also those before a restart: microseconds by the clock, or one more than the last. */
function sequencers(clock: Clock, store: BucketStore): () => string {
  let last = store
    .list('')
    .reduce((most, { sequencer }) => Math.max(most, Number.parseInt(sequencer, 16)), 0);
  return () => {
    last = Math.max(last + 1, Math.trunc(clock.now() * 1_000));
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}
