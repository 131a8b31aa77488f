import type { Log } from '@nwassik/observability';
import type { Agent } from 'node:https';
import webPush, { WebPushError } from 'web-push';
import type { PushSubscriptions } from '../store/push-subscriptions.ts';
import { TryLater, type SenderParts } from './deliver.ts';

/** The key pair by which push services know who sends (RFC 8292), base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** How long a push service keeps a message for a device that is off, in seconds: half a day. */
const KEEP = 12 * 3_600;

/**
 * Sends pushes to every device of a user, encrypted for each (RFC 8291). A device that is gone is forgotten. Reaching
 * one is enough; `TryLater` when none was reached and one may be later.
 */
export function webPusher(options: {
  readonly subscriptions: PushSubscriptions;
  readonly vapid: () => Promise<VapidKeys>;
  /** Who may be asked about these pushes: `mailto:` or the site (RFC 8292). */
  readonly subject: string;
  readonly log: Log;
  /** For tests: the certificate of a push service on this machine. */
  readonly agent?: Agent;
}): SenderParts['sendPush'] {
  const { subscriptions, vapid, subject, log, agent } = options;
  return async (userId, message) => {
    const [devices, keys] = await Promise.all([subscriptions.of(userId), vapid()]);
    const outcomes = await Promise.all(
      devices.map(async (device) => {
        try {
          await webPush.sendNotification(device, JSON.stringify(message), {
            vapidDetails: { subject, ...keys },
            TTL: KEEP,
            urgency: 'normal',
            timeout: 5_000,
            ...(agent && { agent }),
          });
          return 'reached';
        } catch (error) {
          const status = error instanceof WebPushError ? error.statusCode : undefined;
          if (status === 404 || status === 410) {
            await subscriptions.forget(userId, device.endpoint);
            return 'gone';
          }
          log.warn('a device was not reached', { userId, status });
          return status === undefined || status === 429 || status >= 500 ? 'later' : 'refused';
        }
      }),
    );
    if (!outcomes.includes('reached') && outcomes.includes('later')) {
      throw new TryLater('no device could be reached');
    }
  };
}
