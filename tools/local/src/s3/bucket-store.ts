import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../startup-error.ts';

const storedObject = z.strictObject({
  key: z.string(),
  /** In bytes. */
  size: z.int(),
  /** In quotes, as in the header. */
  etag: z.string(),
  /** Milliseconds since the epoch. */
  lastModified: z.number(),
  /** Orders the writes of one key; hexadecimal. */
  sequencer: z.string(),
  /** What it is answered with: its content type, how to cache it, its own metadata. */
  headers: z.record(z.string(), z.string()),
});

/** An object, without its content. */
export type StoredObject = Readonly<z.output<typeof storedObject>>;

/** The objects of one bucket. Every change survives a kill once the call returns, and none is ever half there. */
export interface BucketStore {
  readonly name: string;
  find(key: string): StoredObject | undefined;
  /** The content of an object that `find` answered. */
  read(object: StoredObject): Uint8Array;
  /** All objects whose keys begin so, in the order of their keys' UTF-8 bytes. */
  list(prefix: string): StoredObject[];
  keep(object: StoredObject, content: Uint8Array): void;
  remove(key: string): void;
}

/** The longest first line of a file: S3 takes 2 KB of metadata and keys of 1,024 bytes. */
const MAX_FACTS_BYTES = 16_384;

/**
 * Opens the bucket kept in this folder: a file for each object, one line that tells what it is and then its content.
 * @throws StartupError naming the file that can't be read
 */
export function openBucketStore(folder: string, name: string): BucketStore {
  mkdirSync(folder, { recursive: true });
  const objects = new Map<string, StoredObject>();
  for (const file of readdirSync(folder)) {
    // What a kill left half written was never acknowledged.
    if (file.endsWith('.new')) rmSync(join(folder, file));
    else {
      const object = readFacts(join(folder, file));
      objects.set(object.key, object);
    }
  }
  // A key may be longer than a file's name, and may differ from another in letter case alone.
  const fileOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'));

  return {
    name,
    find: (key) => objects.get(key),
    read({ key, size }) {
      const bytes = readFileSync(fileOf(key));
      return bytes.subarray(bytes.length - size);
    },
    list: (prefix) =>
      [...objects.values()]
        .filter(({ key }) => key.startsWith(prefix))
        .toSorted((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key))),
    keep(object, content) {
      const place = fileOf(object.key);
      const file = openSync(`${place}.new`, 'w', 0o600);
      try {
        writeWhole(file, Buffer.concat([Buffer.from(`${JSON.stringify(object)}\n`), content]));
      } finally {
        closeSync(file);
      }
      renameSync(`${place}.new`, place);
      objects.set(object.key, object);
    },
    remove(key) {
      rmSync(fileOf(key), { force: true });
      objects.delete(key);
    },
  };
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
}

function readFacts(path: string): StoredObject {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(MAX_FACTS_BYTES);
    const length = readSync(file, start, 0, MAX_FACTS_BYTES, 0);
    const line = start.toString('utf8', 0, start.subarray(0, length).indexOf('\n'));
    return storedObject.parse(JSON.parse(line));
  } catch (cause) {
    throw new StartupError(
      `${path} is damaged. Start with --fresh, or delete this file to lose its object.`,
      {
        cause,
      },
    );
  } finally {
    closeSync(file);
  }
}
