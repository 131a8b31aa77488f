import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { openClock, type Clock } from '../../src/clock.ts';
import type { ServiceEvent } from '../../src/event-bus/event-bus.ts';
import { openBuckets, type Bucket } from '../../src/s3/buckets.ts';
import { createS3 } from '../../src/s3/s3.ts';

export const SIGNER = { accessKeyId: 'local', secretAccessKey: 'secret', region: 'eu-west-3' } as const;

export interface LocalS3 {
  /** The URL that SDK clients are given. */
  readonly endpoint: string;
  readonly client: S3Client;
  readonly clock: Clock;
  readonly bucket: Bucket;
  /** What the event bus has heard, oldest first. */
  readonly events: readonly ServiceEvent[];
  /** A client with other credentials. */
  clientOf(credentials: Partial<typeof SIGNER>): S3Client;
}

/** S3 with the bucket `photos`, kept in this folder, until the test that asks ends. */
export async function startLocalS3(dir: string): Promise<LocalS3> {
  const clock = openClock(dir);
  const events: ServiceEvent[] = [];
  const buckets = openBuckets({
    dir,
    definitions: [{ name: 'photos', tellsEventBus: true, expirations: [{ prefix: 'incoming/', days: 1 }] }],
    clock,
    bus: { publish: async (event) => void events.push(event) },
  });
  const app = createS3({ buckets, signer: SIGNER, basePath: '/s3', now: () => clock.now() });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`;
  const clientOf = (changed: Partial<typeof SIGNER>) => {
    const { region, ...credentials } = { ...SIGNER, ...changed };
    const client = new S3Client({ region, credentials, endpoint, forcePathStyle: true, maxAttempts: 1 });
    onTestFinished(() => client.destroy());
    return client;
  };
  const bucket = buckets.get('photos');
  if (!bucket) throw new Error('There is no bucket');
  return { endpoint, client: clientOf({}), clock, bucket, events, clientOf };
}

/** A ticket for one JPEG of up to a thousand bytes, as the SDK makes it. */
export function ticketOf({ client }: Pick<LocalS3, 'client'>, key = 'incoming/one') {
  return createPresignedPost(client, {
    Bucket: 'photos',
    Key: key,
    Fields: { 'Content-Type': 'image/jpeg', success_action_status: '201' },
    Conditions: [
      ['eq', '$Content-Type', 'image/jpeg'],
      ['content-length-range', 1, 1000],
    ],
    Expires: 300,
  });
}

/** Sends a form as a browser does, the file last. */
export async function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  file: Uint8Array | undefined = Buffer.from('picture'),
): Promise<{ status: number; headers: Headers; body: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', new Blob([file as Uint8Array<ArrayBuffer>]), 'picture.jpg');
  const response = await fetch(url, { method: 'POST', body: form });
  return { status: response.status, headers: response.headers, body: await response.text() };
}
