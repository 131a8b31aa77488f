import { S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '@nwassik/refusal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { s3Client } from '../src/index.ts';
import { uploadPolicy } from '../src/tickets/index.ts';
import { HOUR, NOW, openPhotoHouse } from './photo-house.ts';

const house = await openPhotoHouse('tickets');
const { clock, ticket } = house;

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw new Error('was not refused', { cause: error });
}

describe('one person', () => {
  it('gets twenty tickets in any hour, and is told when the next one is there', async () => {
    const owner = crypto.randomUUID();
    for (let n = 0; n < 20; n += 1) {
      clock.now = NOW + n * 60_000;
      await ticket(owner);
    }
    const refused = await refusal(ticket(owner));
    expect([refused.code, refused.facts]).toEqual(['too-many-uploads', { retryAfter: 41 * 60 }]);
    clock.now = NOW + HOUR;
    await ticket(owner);
    expect((await refusal(ticket(owner))).facts).toEqual({ retryAfter: 60 });
    clock.now = NOW;
  });

  it('gets no more by asking for many at once', async () => {
    const owner = crypto.randomUUID();
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => ticket(owner)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  });
});

describe('what a ticket lets a browser post', () => {
  afterEach(() => vi.unstubAllEnvs());

  const policy = async (client: S3Client) => {
    const { url, fields } = await uploadPolicy(client, 'photos')('a-photo', {
      contentType: 'image/png',
      bytes: 77,
    });
    return { url, fields, policy: JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) };
  };
  const settings = {
    region: 'eu-west-3',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'session' },
  };

  it('is one key, one type, no more bytes than said, for five minutes', async () => {
    const before = Date.now();
    const { fields, policy: signed } = await policy(new S3Client(settings));
    expect(fields).toMatchObject({
      key: 'incoming/a-photo',
      'Content-Type': 'image/png',
      'X-Amz-Security-Token': 'session',
    });
    expect(signed.conditions).toEqual(
      expect.arrayContaining([
        { key: 'incoming/a-photo' },
        { 'Content-Type': 'image/png' },
        { bucket: 'photos' },
        ['content-length-range', 1, 77],
      ]),
    );
    const lasts = Date.parse(signed.expiration) - before;
    expect(lasts).toBeGreaterThan(298_000);
    expect(lasts).toBeLessThan(305_000);
    // Every field that is sent is one that was signed.
    const named = signed.conditions.flatMap((one: object) => (Array.isArray(one) ? [] : Object.keys(one)));
    const sent = Object.keys(fields).filter((name) => !['Policy', 'X-Amz-Signature'].includes(name));
    expect(sent.toSorted()).toEqual(named.toSorted());
  });

  it('goes to the bucket’s own address in AWS, and in the path of an endpoint that the environment names', async () => {
    vi.stubEnv('AWS_REGION', 'eu-west-3');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKID');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    expect((await policy(s3Client())).url).toBe('https://photos.s3.eu-west-3.amazonaws.com/');
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://localhost:3000/s3');
    expect((await policy(s3Client())).url).toBe('http://localhost:3000/s3/photos');
  });
});
