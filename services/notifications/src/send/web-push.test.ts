import { createECDH, randomBytes } from 'node:crypto';
import { silentLog } from '@nwassik/testing';
import ece from 'http_ece';
import { importJWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { PushSubscription } from '../store/push-subscriptions.ts';
import { TryLater } from './deliver.ts';
import { secretsOf } from './secrets.ts';
import { webPusher } from './web-push.ts';

const { vapid } = secretsOf('a seed for tests');
const message = {
  id: 'n1',
  title: 'Sami vous a écrit',
  body: 'Au sujet de « Cafetière »',
  link: '/chat/c',
  locale: 'fr',
} as const;

/** A browser, as a push service and it know each other. */
function browser(endpoint: string) {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const subscription: PushSubscription = {
    endpoint,
    keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
  };
  return {
    subscription,
    read: (body: Uint8Array): unknown =>
      JSON.parse(
        ece
          .decrypt(Buffer.from(body), {
            version: 'aes128gcm',
            privateKey: keys,
            authSecret: auth.toString('base64url'),
          })
          .toString('utf8'),
      ),
  };
}

function pusher(devices: readonly PushSubscription[], answer: (url: string) => number | Error) {
  const posted: { url: string; init: RequestInit }[] = [];
  const forgotten: string[] = [];
  const push = webPusher({
    subscriptions: {
      of: async () => devices,
      forget: async (_userId, endpoint) => void forgotten.push(endpoint),
      keep: async () => {},
    },
    vapid: async () => vapid,
    subject: 'https://nwassik.example',
    post: async (url, init) => {
      posted.push({ url, init });
      const status = answer(url);
      if (status instanceof Error) throw status;
      return new Response(null, { status });
    },
    log: silentLog,
  });
  return { push, posted, forgotten };
}

describe('a push', () => {
  it('can be read by the browser it is for, and by nobody else', async () => {
    const amel = browser('https://fcm.googleapis.com/fcm/send/amel');
    const { push, posted } = pusher([amel.subscription], () => 201);
    await push('amel', message);
    const body = posted[0]?.init.body as Uint8Array;
    expect(amel.read(body)).toEqual(message);
    expect(() => browser('https://fcm.googleapis.com/other').read(body)).toThrow();
    expect(Buffer.from(body).includes('Cafetière')).toBe(false);
  });

  it('is signed by our key for its push service alone', async () => {
    const { push, posted } = pusher([browser('https://web.push.apple.com/amel').subscription], () => 201);
    await push('amel', message);
    const headers = new Headers(posted[0]?.init.headers);
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.get('authorization') ?? '') ?? [];
    expect(key).toBe(vapid.publicKey);
    const point = Buffer.from(vapid.publicKey, 'base64url');
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'));
    expect(payload).toMatchObject({ aud: 'https://web.push.apple.com', sub: 'https://nwassik.example' });
    expect(headers.get('content-encoding')).toBe('aes128gcm');
  });

  it('forgets a device that is gone', async () => {
    const gone = browser('https://fcm.googleapis.com/gone').subscription;
    const { push, forgotten } = pusher([gone], () => 410);
    await push('amel', message);
    expect(forgotten).toEqual([gone.endpoint]);
  });

  it('that reached one device is not sent again for the others', async () => {
    const [one, two] = ['one', 'two'].map(
      (name) => browser(`https://fcm.googleapis.com/${name}`).subscription,
    );
    const { push } = pusher([one!, two!], (url) => (url.endsWith('one') ? 201 : 503));
    await expect(push('amel', message)).resolves.toBeUndefined();
  });

  it.each([[503], [429], [new Error('no answer')]])('that met %s everywhere goes later', async (answer) => {
    const { push } = pusher([browser('https://fcm.googleapis.com/x').subscription], () => answer);
    await expect(push('amel', message)).rejects.toThrow(TryLater);
  });

  it('that is refused is given up', async () => {
    const { push } = pusher([browser('https://fcm.googleapis.com/x').subscription], () => 403);
    await expect(push('amel', message)).resolves.toBeUndefined();
  });
});
