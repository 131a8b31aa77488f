import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';

/** A file that a browser put there. */
export interface Incoming {
  /** Tells its content from any other (S3's ETag). */
  readonly content: string;
  /** Undefined when it is larger than what is taken. */
  readonly bytes: Buffer | undefined;
}

/** The objects of photos in a service's bucket. */
export interface PhotoObjects {
  /** A file that arrived, unread when it is too large; undefined when there is none. */
  read(key: string, maxBytes: number): Promise<Incoming | undefined>;
  /** Keeps a picture that may be shown, for ever as it is. */
  keep(key: string, picture: Buffer): Promise<void>;
  /** Removes objects, whether or not they are there. */
  remove(keys: readonly string[]): Promise<void>;
}

/** An address never shows anything else than what it showed first. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The objects in one bucket. */
export function photoObjects(s3: S3Client, bucket: string): PhotoObjects {
  return {
    async read(key, maxBytes) {
      try {
        const {
          Body,
          ContentLength = Infinity,
          ETag = '',
        } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (Body === undefined) return undefined;
        if (ContentLength <= maxBytes)
          return { content: ETag, bytes: Buffer.from(await Body.transformToByteArray()) };
        (Body as Readable).destroy();
        return { content: ETag, bytes: undefined };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async keep(key, picture) {
      const about = { ContentType: 'image/webp', CacheControl: IMMUTABLE };
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: picture, ...about }));
    },

    async remove(keys) {
      await Promise.all(keys.map((key) => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))));
    },
  };
}
