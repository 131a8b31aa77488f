import { silentLog } from '@nwassik/testing';
import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { createImageConsumer } from './image-consumer.ts';

const PHOTO = '019ab5e0-1c00-7abc-8def-0123456789ab';

/** A message as EventBridge sends it for an object that S3 created. */
function told(messageId: string, key: string) {
  const body = {
    version: '0',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    detail: { bucket: { name: 'uploads' }, object: { key, size: 7, etag: 'e', sequencer: '1' } },
  };
  return {
    messageId,
    body: JSON.stringify(body),
    attributes: { ApproximateReceiveCount: '1' },
  };
}

const hear = async (...Records: object[]) => {
  const taken: unknown[] = [];
  const consumer = createImageConsumer({
    async take(photoId) {
      taken.push(photoId);
      if (photoId === 'broken') throw new Error('S3 is down');
      return 'ready';
    },
    log: silentLog,
  });
  return { taken, ...(await consumer({ Records } as unknown as SQSEvent)) };
};

it('takes the photo whose file arrived', async () => {
  expect(await hear(told('m', `incoming/${PHOTO}`))).toEqual({
    taken: [PHOTO],
    batchItemFailures: [],
  });
});

it('gives back what failed, and no other', async () => {
  expect(await hear(told('a', 'incoming/broken'), told('b', `incoming/${PHOTO}`))).toEqual({
    taken: ['broken', PHOTO],
    batchItemFailures: [{ itemIdentifier: 'a' }],
  });
});

it('gives back what it can’t read: another object, no event at all', async () => {
  const unreadable = { ...told('c', ''), body: 'hello' };
  expect(await hear(told('a', `uploads/requests/${PHOTO}/small.webp`), unreadable)).toEqual({
    taken: [],
    batchItemFailures: [{ itemIdentifier: 'a' }, { itemIdentifier: 'c' }],
  });
});
