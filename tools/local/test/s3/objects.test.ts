import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '../../src/clock.ts';
import { openBuckets } from '../../src/s3/buckets.ts';
import { startObjectExpiry } from '../../src/s3/expire-objects.ts';
import { emptyFolder } from '../folder.ts';
import { startLocalS3, type LocalS3 } from './local-s3.ts';

const KEYS = ['uploads/a/small.webp', "a b/é ع+~!*'()=&?#%.webp", 'x'.repeat(1024)];

const put = ({ client }: Pick<LocalS3, 'client'>, Key: string, Body = 'content') =>
  client.send(
    new PutObjectCommand({
      Bucket: 'photos',
      Key,
      Body,
      ContentType: 'image/webp',
      CacheControl: 'public, max-age=31536000, immutable',
      Metadata: { owner: 'o1' },
    }),
  );
const get = ({ client }: Pick<LocalS3, 'client'>, Key: string) =>
  client.send(new GetObjectCommand({ Bucket: 'photos', Key }));

describe('an object', () => {
  it.each(KEYS)('is got as it was put, under %j', async (key) => {
    const s3 = await startLocalS3(emptyFolder());
    const { ETag } = await put(s3, key);
    const got = await get(s3, key);
    expect(got).toMatchObject({
      ContentType: 'image/webp',
      CacheControl: 'public, max-age=31536000, immutable',
      ContentLength: 7,
      ETag,
      Metadata: { owner: 'o1' },
    });
    expect(await got.Body?.transformToString()).toBe('content');
    expect(s3.events).toMatchObject([{ detail: { object: { key }, reason: 'PutObject' } }]);
  });

  it('of many bytes is got as it was put', async () => {
    const s3 = await startLocalS3(emptyFolder());
    const Body = Buffer.alloc(9_000_000, 'bytes\n');
    await s3.client.send(new PutObjectCommand({ Bucket: 'photos', Key: 'big', Body }));
    const got = await get(s3, 'big');
    expect(Buffer.compare(Buffer.from((await got.Body?.transformToByteArray()) ?? []), Body)).toBe(0);
  });

  it('that is deleted, or never was, is not found', async () => {
    const s3 = await startLocalS3(emptyFolder());
    await put(s3, 'a');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'photos', Key: 'a' }));
    await expect(get(s3, 'a')).rejects.toMatchObject({ name: 'NoSuchKey', Key: 'a' });
    await expect(s3.client.send(new HeadObjectCommand({ Bucket: 'photos', Key: 'a' }))).rejects.toMatchObject(
      { name: 'NotFound' },
    );
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'photos', Key: 'a' }));
  });

  it('is there again at the next start, whole or not at all', async () => {
    const dir = emptyFolder();
    const before = await startLocalS3(dir);
    for (const key of KEYS) await put(before, key);
    const folder = join(dir, 's3', 'photos');
    writeFileSync(join(folder, 'half.new'), '{"key":"half"');
    const after = await startLocalS3(dir);
    expect(after.bucket.list('').map(({ key }) => key)).toEqual(KEYS.toSorted());
    for (const key of KEYS) expect(await (await get(after, key)).Body?.transformToString()).toBe('content');
    expect(readdirSync(folder)).toHaveLength(KEYS.length);
    await put(after, 'uploads/a/small.webp', 'newer');
    const [first, last] = [before, after].map(({ bucket }) => bucket.find('uploads/a/small.webp')?.sequencer);
    expect(String(last) > String(first)).toBe(true);
  });

  it('whose file is damaged keeps the product from starting, by name', async () => {
    const dir = emptyFolder();
    await put(await startLocalS3(dir), 'a');
    const [file = ''] = readdirSync(join(dir, 's3', 'photos'));
    writeFileSync(join(dir, 's3', 'photos', file), 'x');
    await expect(startLocalS3(dir)).rejects.toThrow(`${file} is damaged. Start with --fresh`);
  });
});

describe('a call', () => {
  it('with the secret or the key of somebody else is refused', async () => {
    const s3 = await startLocalS3(emptyFolder());
    await put(s3, 'a');
    const forged = s3.clientOf({ secretAccessKey: 'guessed' as 'secret' });
    await expect(put({ client: forged }, 'a')).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
    const stranger = s3.clientOf({ accessKeyId: 'stranger' as 'local' });
    await expect(get({ client: stranger }, 'a')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });

  it('without a signature is refused', async () => {
    const s3 = await startLocalS3(emptyFolder());
    await put(s3, 'a');
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await fetch(`${s3.endpoint}/photos/a`, { method });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('<Code>AccessDenied</Code>');
    }
  });

  it('whose body or path was changed on the way is refused', async () => {
    const s3 = await startLocalS3(emptyFolder());
    const changing = (change: (request: { path: string; body?: unknown }) => void) => {
      const client = s3.clientOf({});
      client.middlewareStack.add(
        (next) => async (args) => {
          change(args.request as { path: string });
          return next(args);
        },
        { step: 'finalizeRequest', priority: 'low' },
      );
      return client;
    };
    await expect(
      put({ client: changing((request) => (request.path = '/s3/photos/b')) }, 'a'),
    ).rejects.toThrow('The request signature we calculated');
    await expect(
      put({ client: changing((request) => (request.body = Buffer.from('changed'))) }, 'a'),
    ).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
    expect(s3.bucket.list('')).toEqual([]);
  });

  it('that nothing in the product makes is answered so', async () => {
    const { client } = await startLocalS3(emptyFolder());
    const where = { Bucket: 'photos', Key: 'a' };
    const unknown = [
      client.send(new ListObjectsV2Command({ Bucket: 'photos' })),
      client.send(new CopyObjectCommand({ ...where, CopySource: 'photos/b' })),
      client.send(new PutObjectCommand({ ...where, Body: 'x', IfNoneMatch: '*' })),
      client.send(new PutObjectCommand({ ...where, Body: Readable.from(['x']), ContentLength: 1 })),
    ];
    for (const result of await Promise.allSettled(unknown)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'NotImplemented' } });
    }
  });

  it('to a bucket that no stack has is answered so', async () => {
    const { client } = await startLocalS3(emptyFolder());
    await expect(client.send(new GetObjectCommand({ Bucket: 'others', Key: 'a' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

describe('a lifecycle rule', () => {
  it('deletes what its prefix names at the midnight after its days, by the movable clock', async () => {
    const dir = emptyFolder();
    const noon = Date.UTC(2026, 0, 10, 12);
    const clock = openClock(dir, noon);
    const buckets = openBuckets({
      dir,
      definitions: [
        { name: 'photos', tellsEventBus: false, expirations: [{ prefix: 'incoming/', days: 1 }] },
      ],
      clock,
      bus: { publish: async () => {} },
    });
    const bucket = buckets.get('photos');
    for (const key of ['incoming/a', 'uploads/a']) {
      await bucket?.put({ key, content: Buffer.from('x'), headers: {}, by: 'PutObject', requestId: 'r' });
    }
    const expiry = startObjectExpiry({ buckets: buckets.values(), clock });
    onTestFinished(() => expiry.stop());
    const keys = () => bucket?.list('').map(({ key }) => key);
    clock.advance(35 * 3600);
    expect(keys()).toEqual(['incoming/a', 'uploads/a']);
    clock.advance(3600 + 60);
    expect(keys()).toEqual(['uploads/a']);
  });
});
