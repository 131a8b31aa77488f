import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { dynamoDbClient } from '@nwassik/testing';
import { openBucket } from '@nwassik/testing/bucket';
import { afterAll, beforeAll, inject } from 'vitest';
import { photoObjects, renderPhoto, takingPhotos } from '../src/images/index.ts';
import { photoRows, photoWrites } from '../src/index.ts';
import { ticketCounter, ticketDesk } from '../src/tickets/index.ts';

export const NOW = Date.parse('2026-11-22T11:00:00Z');
export const HOUR = 60 * 60 * 1_000;
export const OWNER = '7d8c4a52-3f1e-4b0a-9a57-000000000001';

const photoKey = (photoId: string) => ({ pk: `photo#${photoId}`, sk: 'photo' });

/** All that takes photos, over a table and a bucket of its own. Call it once in a test file. */
export async function openPhotoHouse(name: string) {
  const dynamodb = dynamoDbClient(inject('dynamodb'));
  const client = documentClient(dynamodb);
  const clock = { now: NOW };
  const photos = photoRows(client, name, photoKey);
  const { s3, put, keys, read, close } = await openBucket(name);
  const cacheControl = new Map<string, string | undefined>();
  s3.middlewareStack.add(
    (next) => async (call) => {
      const { Key, CacheControl } = call.input as { readonly Key?: string; readonly CacheControl?: string };
      if (Key !== undefined && CacheControl !== undefined) cacheControl.set(Key, CacheControl);
      return next(call);
    },
    { step: 'initialize' },
  );
  const objects = photoObjects(s3, name);

  beforeAll(() => createTable(dynamodb, name, { partitionKey: 'pk', sortKey: 'sk' }));
  afterAll(async () => {
    dynamodb.destroy();
    await close();
  });

  const giveTicket = ticketDesk({
    photos,
    counter: ticketCounter(client, name, (userId) => ({ pk: `user#${userId}`, sk: 'tickets' })),
    sign: async () => ({ url: 'https://bucket.example/', fields: {} }),
  });
  const taking = {
    service: 'requests',
    photos,
    objects,
    render: renderPhoto,
    show: ({ id }: { readonly id: string }, content: string) => photos.settle(id, content, null),
    now: () => clock.now,
  };

  return {
    client,
    clock,
    photos,
    objects,
    giveTicket,
    taking,
    take: takingPhotos(taking),
    writes: photoWrites(name, photoKey),
    /** A ticket of somebody's. */
    ticket: async (ownerId = OWNER) =>
      (await giveTicket(ownerId, { contentType: 'image/jpeg', bytes: 1_000 }, clock.now)).photoId,
    /** What a browser does with its ticket. */
    upload: (photoId: string, file: Buffer) => put(`incoming/${photoId}`, file),
    find: async (photoId: string) => (await photos.find([photoId], clock.now)).get(photoId),
    keys,
    /** How long browsers are told to keep an object: the S3 of these tests forgets it. */
    cacheControl,
    read,
  };
}

/** The addresses of a photo's sizes, in the order of a listing. */
export const SHOWN = (photoId: string) =>
  ['large', 'medium', 'small'].map((size) => `uploads/requests/${photoId}/${size}.webp`);
