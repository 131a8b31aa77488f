import type { Announce, Announcement, Image } from '@nwassik/messaging';
import { entitlementAt, timelineFrom } from '../domain/entitlement.ts';
import { termsOf } from '../domain/plan.ts';
import { fromNoticeItem } from '../store/notice-item.ts';
import { fromResponseItem } from '../store/response-item.ts';
import { fromSubscriptionItem } from '../store/subscription-item.ts';

/**
 * What a change of the table tells the world: what somebody is entitled to from now on, that it ends or has ended, and
 * that a counted response was given back.
 */
export const announce: Announce = (before, after) => {
  if (after === undefined || !isNews(before, after)) return [];
  switch (after['kind']) {
    case 'subscription':
      return [entitlementChanged(after)];
    case 'notice':
      return [ending(after)];
    case 'response':
      // Version 1 is that of one counted, which requests or chat have told already.
      return before === undefined ? [] : [refunded(after)];
    default:
      return [];
  }
};

/** An insert is news at version 1 only (else it is a restore), and a change when its version moved. */
function isNews(before: Image | undefined, after: Image): boolean {
  return before === undefined ? after['version'] === 1 : before['version'] !== after['version'];
}

function entitlementChanged(after: Image): Announcement {
  const { subscription, traceparent } = fromSubscriptionItem(after);
  const { userId, version, lastChange } = subscription;
  const { plan, state, limits, validUntil } = entitlementAt(subscription, lastChange.at);
  const timeline = timelineFrom(subscription, lastChange.at);
  return {
    type: 'subscriptions.entitlement.changed.v1',
    subject: userId,
    version,
    time: instant(lastChange.at),
    traceparent,
    data: {
      userId,
      plan,
      state,
      limits,
      extras: termsOf(plan).extras,
      validUntil: validUntil === null ? null : instant(validUntil),
      timeline: timeline.map(({ from, ...stretch }) => ({ from: instant(from), ...stretch })),
    },
  };
}

function ending(after: Image): Announcement {
  const { what, userId, plan, trial, cancelled, endsAt, graceUntil, toldAt } = fromNoticeItem(after);
  return {
    type: `subscriptions.subscription.${what}.v1`,
    subject: `${userId}/${instant(endsAt)}`,
    version: 1,
    time: instant(toldAt),
    data: {
      userId,
      plan,
      trial,
      cancelled,
      endsAt: instant(endsAt),
      graceUntil: graceUntil === null ? null : instant(graceUntil),
    },
  };
}

function refunded(after: Image): Announcement {
  const { response, version, refund } = fromResponseItem(after);
  if (refund === undefined) throw new Error('a response moved, and was not given back');
  const { id, meter, userId, requestId, countedIn } = response;
  return {
    type: 'subscriptions.response.refunded.v1',
    subject: id,
    version,
    time: instant(refund.at),
    data: { id, meter, userId, requestId, countedIn, reason: refund.reason, refundedAt: instant(refund.at) },
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
