import { buildPushPayload, type VapidKeys } from '@block65/webcrypto-web-push';
import type { Log } from '@nwassik/observability';
import type { PushSubscription, PushSubscriptions } from '../store/push-subscriptions.ts';
import { TryLater, type PushMessage, type SenderParts } from './deliver.ts';

/** How long a push service keeps a message for a device that is off, in seconds: half a day. */
const KEEP = 12 * 3_600;

/** A push service that does not answer in this time, in milliseconds, is tried again later. */
const PATIENCE = 5_000;

/**
 * Sends pushes to every device of a user, encrypted for each (RFC 8291) and signed by our key (RFC 8292). A device
 * that is gone is forgotten. Reaching one is enough; `TryLater` when none was reached and one may be later.
 */
export function webPusher(options: {
  readonly subscriptions: PushSubscriptions;
  readonly vapid: () => Promise<Pick<VapidKeys, 'publicKey' | 'privateKey'>>;
  /** Whom a push service may ask about these pushes: `mailto:` or the site (RFC 8292). */
  readonly subject: string;
  readonly post: (url: string, init: RequestInit) => Promise<Response>;
  readonly log: Log;
}): SenderParts['sendPush'] {
  const { subscriptions, vapid, subject, post, log } = options;

  async function pushTo(device: PushSubscription, message: PushMessage, keys: VapidKeys): Promise<Outcome> {
    const { headers, method, body } = await buildPushPayload(
      { data: JSON.stringify(message), options: { ttl: KEEP, urgency: 'normal' } },
      { ...device, expirationTime: null },
      keys,
    );
    try {
      const { status } = await post(device.endpoint, {
        headers,
        method,
        body: new Uint8Array(body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (status === 404 || status === 410) return 'gone';
      if (status === 429 || status >= 500) return 'later';
      return status < 300 ? 'reached' : 'refused';
    } catch {
      return 'later';
    }
  }

  return async (userId, message) => {
    const [devices, keys] = await Promise.all([subscriptions.of(userId), vapid()]);
    const outcomes = await Promise.all(
      devices.map(async (device) => {
        const outcome = await pushTo(device, message, { subject, ...keys });
        if (outcome === 'gone') await subscriptions.forget(userId, device.endpoint);
        if (outcome !== 'reached') log.warn('a device was not reached', { userId, outcome });
        return outcome;
      }),
    );
    if (!outcomes.includes('reached') && outcomes.includes('later')) {
      throw new TryLater('no device could be reached');
    }
  };
}

type Outcome = 'reached' | 'gone' | 'refused' | 'later';
