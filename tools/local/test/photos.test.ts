import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { signIn, signUp } from './signed-in.ts';

/** The first start after a change of the sources builds everything. */
const LONG = 180_000;
/** A photo on its way: upload, event, queue, the function's first start. */
const done = { timeout: 40_000, interval: 250 };

const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '34/1 44/1 26/1' };

let dir: string;
let product: Product;
let origin: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'photos-'));
  product = startProduct(['--port', '0', '--data', join(dir, 'data'), '--seed', 'none']);
  origin = await product.ready;
}, LONG);
afterAll(async () => {
  product.kill('SIGKILL');
  await product.exitCode;
  rmSync(dir, { recursive: true, maxRetries: 10 });
});

interface Ticket {
  readonly photoId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Photo {
  readonly id: string;
  readonly state: string;
  readonly reason?: string;
  readonly urls: Readonly<Record<'small' | 'medium' | 'large', string>>;
}

/** Somebody signed in, who calls the API. */
async function someone() {
  const account = { email: `${crypto.randomUUID()}@example.org`, password: 'Une phrase de passe, longue' };
  await signUp(origin, account, 'Amel');
  const { access } = await signIn(origin, account);
  return async <T>(route: string, body?: object, headers: Record<string, string> = {}): Promise<T> => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${access}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${route} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as T;
  };
}
type Person = Awaited<ReturnType<typeof someone>>;

const ticketFor = (call: Person, file: Buffer, route = 'POST /v1/requests/uploads') =>
  call<Ticket>(route, { contentType: 'image/jpeg', bytes: file.length });

/** Sends a file as a browser does, and answers the status and S3's code. */
async function send({ url, fields }: Ticket, file: Buffer, change: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg');
  const answer = await fetch(url, { method: 'POST', body: form });
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];
  return code === undefined ? String(answer.status) : `${answer.status} ${code}`;
}

async function photoOf(call: Person, photoId: string): Promise<Photo | undefined> {
  return (await call<{ items: Photo[] }>(`GET /v1/requests/uploads?ids=${photoId}`)).items[0];
}

function settled(call: Person, photoId: string): Promise<Photo> {
  return vi.waitFor(async () => {
    const photo = await photoOf(call, photoId);
    if (photo === undefined || photo.state === 'processing') throw new Error('it is still under way');
    return photo;
  }, done);
}

const taken = () =>
  sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: 'teal' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Model: 'Telephone of Leila' }, IFD3: GPS })
    .toBuffer();

const ASKED = {
  workflow: 'simple_delivery',
  title: 'Cafetière italienne',
  description: '',
  category: 'home',
  dropoff: {
    kind: 'public',
    label: 'Gare',
    countryCode: 'TN',
    city: 'Sfax',
    point: { lat: 34.7406, lng: 10.7603 },
  },
};

describe('a photo', () => {
  it(
    'taken with a phone is seen in three sizes by everyone, and in none with the place where it was taken',
    async () => {
      const amel = await someone();
      const file = await taken();
      expect((await sharp(file).metadata()).exif?.includes('Telephone of Leila')).toBe(true);
      const ticket = await ticketFor(amel, file);
      expect(ticket.url.startsWith(`${origin}/s3/`)).toBe(true);
      expect(await send(ticket, file)).toBe('201');
      expect(await settled(amel, ticket.photoId)).toMatchObject({ state: 'ready' });

      const { id } = await amel<{ id: string }>('POST /v1/requests', {
        ...ASKED,
        photoIds: [ticket.photoId],
      });
      const shown = (await (await fetch(`${origin}/v1/requests/${id}`)).json()) as { photos: Photo[] };
      const urls: Partial<Photo['urls']> = shown.photos[0]?.urls ?? {};
      expect(Object.keys(urls)).toEqual(['small', 'medium', 'large']);
      for (const [size, longest] of [
        ['small', 320],
        ['medium', 960],
        ['large', 1_920],
      ] as const) {
        const answer = await fetch(new URL(urls[size] ?? '', origin));
        expect(answer.headers.get('content-type')).toBe('image/webp');
        expect(answer.headers.get('cache-control')).toContain('immutable');
        const { format, height, exif, xmp } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
        expect({ format, height, exif, xmp }).toEqual({ format: 'webp', height: longest });
      }
    },
    LONG,
  );

  it(
    'that is none is refused with the reason, and shown to nobody',
    async () => {
      const amel = await someone();
      const file = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
      const ticket = await ticketFor(amel, file);
      expect(await send(ticket, file)).toBe('201');
      const photo = await settled(amel, ticket.photoId);
      expect(photo).toMatchObject({ state: 'refused', reason: 'not-an-image' });
      expect((await fetch(new URL(photo.urls.small, origin))).status).toBeGreaterThanOrEqual(403);
      expect((await fetch(`${ticket.url}/incoming/${ticket.photoId}`)).status).toBe(403);
      await expect(amel('POST /v1/requests', { ...ASKED, photoIds: [ticket.photoId] })).rejects.toThrow(
        'photo-not-ready',
      );
    },
    LONG,
  );

  it(
    'that a request shows no more is gone',
    async () => {
      const amel = await someone();
      const file = await taken();
      const ticket = await ticketFor(amel, file);
      await send(ticket, file);
      const { urls } = await settled(amel, ticket.photoId);
      const { id } = await amel<{ id: string }>('POST /v1/requests', {
        ...ASKED,
        photoIds: [ticket.photoId],
      });
      expect((await fetch(new URL(urls.small, origin))).ok).toBe(true);
      await amel(`PATCH /v1/requests/${id}`, { photoIds: [] }, { 'if-match': '"1"' });
      await vi.waitFor(async () => {
        for (const url of Object.values(urls)) expect((await fetch(new URL(url, origin))).ok).toBe(false);
      }, done);
    },
    LONG,
  );

  it(
    'of a person is their avatar once it is done',
    async () => {
      const amel = await someone();
      const { userId } = await amel<{ userId: string }>('GET /v1/identity/me');
      const file = await taken();
      const ticket = await ticketFor(amel, file, 'POST /v1/identity/me/avatar');
      expect(await send(ticket, file)).toBe('201');
      const avatar = await vi.waitFor(async () => {
        const seen = (await (await fetch(`${origin}/v1/identity/users/${userId}`)).json()) as {
          avatar: Photo;
        };
        expect(seen.avatar).toMatchObject({ id: ticket.photoId, state: 'ready' });
        return seen.avatar;
      }, done);
      expect((await fetch(new URL(avatar.urls.medium, origin))).ok).toBe(true);
    },
    LONG,
  );
});

describe('a ticket', () => {
  it('is good for what it says, and for nothing else', async () => {
    const amel = await someone();
    const file = await taken();
    const ticket = await ticketFor(amel, file);
    const other = await ticketFor(await someone(), file);
    expect(await send(ticket, file, { key: `incoming/${other.photoId}` })).toBe('403 AccessDenied');
    expect(await send(ticket, file, { 'Content-Type': 'text/html' })).toBe('403 AccessDenied');
    expect(await send(ticket, Buffer.concat([file, Buffer.alloc(1)]))).toBe('400 EntityTooLarge');
    expect(await send(ticket, file, { 'X-Amz-Signature': '0'.repeat(64) })).toBe('403 SignatureDoesNotMatch');
    expect(await photoOf(amel, ticket.photoId)).toMatchObject({ state: 'processing' });
  });

  it(
    'used twice changes nothing that was shown',
    async () => {
      const amel = await someone();
      const file = await taken();
      const ticket = await ticketFor(amel, file);
      await send(ticket, file);
      const { urls } = await settled(amel, ticket.photoId);
      const before = (await fetch(new URL(urls.small, origin))).headers.get('etag');
      const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .jpeg()
        .toBuffer();
      expect(await send(ticket, other)).toBe('201');
      // The next photo comes behind it in the queue.
      const next = await ticketFor(amel, file);
      await send(next, file);
      await settled(amel, next.photoId);
      expect((await fetch(new URL(urls.small, origin))).headers.get('etag')).toBe(before);
    },
    LONG,
  );

  it('is over after five minutes', async () => {
    const file = await taken();
    const ticket = await ticketFor(await someone(), file);
    await fetch(`${origin}/clock.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceSeconds: 301 }),
    });
    expect(await send(ticket, file)).toBe('403 AccessDenied');
  });
});
