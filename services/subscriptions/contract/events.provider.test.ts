import { cloudEvent, type CloudEvent } from '@nwassik/messaging';
import { verifyMessages } from '@nwassik/testing/pact';
import { expect, it } from 'vitest';
import { cancel } from '../src/domain/cancel.ts';
import { noticeAt } from '../src/domain/notice.ts';
import { pay } from '../src/domain/pay.ts';
import type { Meter } from '../src/domain/plan.ts';
import { startTrial } from '../src/domain/start-trial.ts';
import { announce } from '../src/events/announce.ts';
import { toNoticeItem } from '../src/store/notice-item.ts';
import { toSubscriptionItem } from '../src/store/subscription-item.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const SAMI = '0190a6b0-7b3c-7def-8abc-0123456789ab';
const trial = startTrial(undefined, SAMI, NOW);
const premium = pay(undefined, SAMI, { plan: 'premium', months: 1 }, { what: 'voucher-redeemed' }, NOW);
const item = (subscription: typeof trial) => toSubscriptionItem(subscription, {});

function told(before: object | undefined, after: object): CloudEvent {
  const [announcement] = announce(before as never, after as never);
  if (announcement === undefined) throw new Error('nothing was announced');
  return cloudEvent('subscriptions', announcement);
}

function notice(now: number): CloudEvent {
  const due = noticeAt(premium, now);
  if (due === undefined) throw new Error('nothing was due');
  return told(undefined, toNoticeItem(due, now));
}

function refund(meter: Meter): CloudEvent {
  const counted = {
    kind: 'response',
    version: 1,
    id: '0190a6b0-7b3c-8def-8abc-0123456789ac',
    meter,
    userId: SAMI,
    requestId: '0190a6b0-7b3c-7def-8abc-0123456789ad',
    countedIn: '2026-11',
  };
  return told(counted, { ...counted, version: 2, refund: { reason: 'unread', at: NOW } });
}

const END = Date.parse('2026-12-22T10:00:00Z');

const EVENTS = {
  'a provider has premium': () => told(undefined, item(premium)),
  'a provider is on the free plan again': () => told(item(trial), item(cancel(trial, NOW))),
  'a subscription is ending': () => notice(END - 1),
  'a subscription has ended': () => notice(END),
  'an offer was given back': () => refund('offers'),
  'a conversation was given back': () => refund('conversations'),
};

it.each(['chat', 'notifications', 'requests'])('subscriptions tells %s what it needs', async (consumer) => {
  expect(await verifyMessages(consumer, 'subscriptions', EVENTS)).toBeTruthy();
});
