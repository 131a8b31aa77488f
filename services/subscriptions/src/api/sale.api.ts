import { creationId, cursorCodec, type Api } from '@nwassik/http';
import { Refusal } from '@nwassik/refusal';
import * as z from 'zod';
import { makeBatch } from '../app/make-batch.ts';
import { recordPayment } from '../app/record-payment.ts';
import { CATALOGUE } from '../domain/plan.ts';
import { GRACE_DAYS, TRIAL_DAYS } from '../domain/subscription.ts';
import { batchAnswer, instant } from './answers.ts';
import type { SubscriptionsApiParts } from './parts.ts';
import {
  makeBatchRoute,
  readBatches,
  readPlans,
  readPointsOfSale,
  recordPaymentRoute,
  voidBatchRoute,
} from './sale.routes.ts';

/** Our sort keys are instants, numbers and letters; DynamoDB takes no empty one. */
const listedKey = z.string().regex(/^[!-~]+$/);

/** Adds the routes of what is sold: plans, points of sale, and what operators do. */
export function addSaleRoutes(api: Api, parts: SubscriptionsApiParts): void {
  const { batches, hashOf, pointsOfSale, now } = parts;
  const record = recordPayment(parts);
  const batchCursor = cursorCodec(['voucher batches'], listedKey);

  api.on(readPlans, (_input, c) =>
    c.json({
      items: CATALOGUE,
      trial: { plan: 'premium', days: TRIAL_DAYS },
      graceDays: GRACE_DAYS,
    }),
  );

  api.on(readPointsOfSale, (_input, c) => c.json({ items: pointsOfSale, nextCursor: null }));

  api.on(makeBatchRoute, async ({ caller, body, headers }, c) => {
    const at = now();
    const id = creationId({
      callerId: caller.userId,
      route: 'POST /v1/subscriptions/voucher-batches',
      key: headers['idempotency-key'],
      now: at,
    });
    const order = { ...body, expiresAt: Date.parse(body.expiresAt) };
    const { batch, codes } = await makeBatch({ batches, hashOf }, id, order, { by: caller.userId, now: at });
    return c.json({ ...batchAnswer(batch), codes }, 201);
  });

  api.on(readBatches, async ({ query: { limit, cursor } }, c) => {
    const before = cursor === undefined ? undefined : batchCursor.decode(cursor);
    const { items, next } = await batches.page(limit, before);
    return c.json({
      items: items.map(batchAnswer),
      nextCursor: next === null ? null : batchCursor.encode(next),
    });
  });

  api.on(voidBatchRoute, async ({ params }, c) => {
    const batch = await batches.voidAll(params.batchId, now());
    if (batch === undefined) throw new Refusal('batch-not-found');
    return c.json(batchAnswer(batch));
  });

  api.on(recordPaymentRoute, async ({ caller, body }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent') };
    const { receiptNumber, userId, plan, months, amount, recordedAt } = await record(body, acting);
    return c.json({ receiptNumber, userId, plan, months, amount, recordedAt: instant(recordedAt) }, 201);
  });
}
