import { cursorCodec, type Api } from '@nwassik/http';
import { Refusal } from '@nwassik/refusal';
import * as z from 'zod';
import { changeSubscription } from '../app/change-subscription.ts';
import { choosePlan } from '../app/choose-plan.ts';
import { redeemVoucher } from '../app/redeem-voucher.ts';
import { monthsUpTo, workByMonth } from '../domain/analytics.ts';
import { monthOf } from '@nwassik/calendar';
import { cancel } from '../domain/cancel.ts';
import { entitlementAt } from '../domain/entitlement.ts';
import { startTrial } from '../domain/start-trial.ts';
import { termsOf } from '../domain/plan.ts';
import type { Subscription } from '../domain/subscription.ts';
import { entitlementAnswer, historyAnswer } from './answers.ts';
import {
  cancelRoute,
  choosePlanRoute,
  readAnalytics,
  readHistory,
  readMe,
  redeemVoucherRoute,
  startTrialRoute,
} from './own.routes.ts';
import type { SubscriptionsApiParts } from './parts.ts';

/** Adds the routes of one's own subscription. */
export function addOwnRoutes(api: Api, parts: SubscriptionsApiParts): void {
  const { subscriptions, meters, work, paymentPort, now } = parts;
  const redeem = redeemVoucher(parts);

  /** What one is entitled to after something was done, with what is used, read at the same time. */
  const answer = async (userId: string, at: number, done: Promise<Subscription | undefined>) => {
    const [subscription, used] = await Promise.all([done, meters.used(userId, monthOf(at))]);
    return entitlementAnswer(subscription, used, at);
  };

  api.on(readMe, async ({ caller: { userId } }, c) =>
    c.json(await answer(userId, now(), subscriptions.find(userId))),
  );

  api.on(readHistory, async ({ caller: { userId }, query: { limit, cursor } }, c) => {
    const codec = cursorCodec(['history of', userId], z.int().min(1));
    const before = cursor === undefined ? undefined : codec.decode(cursor);
    const lines = await subscriptions.history(userId, limit, before);
    const last = lines.at(-1)?.version ?? 1;
    return c.json({
      items: lines.map(historyAnswer),
      nextCursor: last > 1 ? codec.encode(last) : null,
    });
  });

  api.on(readAnalytics, async ({ caller: { userId }, query }, c) => {
    const at = now();
    const months = monthsUpTo(at, query.months);
    const [subscription, deeds] = await Promise.all([
      subscriptions.find(userId),
      work.since(userId, months.at(-1) ?? monthOf(at)),
    ]);
    const { plan } = entitlementAt(subscription, at);
    if (!termsOf(plan).extras.includes('analytics')) {
      throw new Refusal('pro-required', { plan, payment: paymentPort.instructionsFor('pro') });
    }
    return c.json({ items: workByMonth(deeds, months) });
  });

  api.on(startTrialRoute, async ({ caller: { userId } }, c) => {
    const [at, traceparent] = [now(), c.get('traceparent')];
    const decide = (before: Subscription | undefined) => startTrial(before, userId, at);
    return c.json(
      await answer(userId, at, changeSubscription(subscriptions, userId, decide, { traceparent })),
    );
  });

  api.on(redeemVoucherRoute, async ({ caller: { userId }, body, headers }, c) => {
    const [at, traceparent] = [now(), c.get('traceparent')];
    const acting = { by: userId, now: at, traceparent, under: headers['idempotency-key'] };
    return c.json(await answer(userId, at, redeem(body.code, acting)));
  });

  api.on(choosePlanRoute, async ({ caller: { userId }, body }, c) => {
    const [at, traceparent] = [now(), c.get('traceparent')];
    const chosen = choosePlan({ subscriptions, payments: paymentPort }, body.plan, {
      by: userId,
      now: at,
      traceparent,
    });
    return c.json(await answer(userId, at, chosen));
  });

  api.on(cancelRoute, async ({ caller: { userId } }, c) => {
    const [at, traceparent] = [now(), c.get('traceparent')];
    const decide = (before: Subscription | undefined) => cancel(before, at);
    return c.json(
      await answer(userId, at, changeSubscription(subscriptions, userId, decide, { traceparent })),
    );
  });
}
