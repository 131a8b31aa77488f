import { cursorCodec } from '@nwassik/http';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi, type Scene } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '../src/api/openapi.ts';
import { bodyOf, openMarket, OPERATOR } from './market.ts';

const { handler, call, codes, redeem, member } = openMarket('subscriptions-fuzz');

/** A cursor as only somebody who has read the source can make it. */
const forged = (scope: readonly string[], position: unknown) =>
  cursorCodec(scope, z.unknown()).encode(position);

/** Somebody with pro and a history, somebody without anything, vouchers that are good, used and void. */
async function openScene(): Promise<Scene> {
  const [sami, amel] = [await member(), await member()];
  const { id, codes: pro } = await codes(3, { plan: 'pro' });
  await redeem(sami, pro[0] ?? '');
  await call('POST /v1/subscriptions/me/cancel', { as: sami });
  const next = await codes(1);
  const cursorOf = async (route: string, as: typeof sami) => {
    const { nextCursor } = await bodyOf<{ nextCursor: string }>(await call(route, { as }), 200);
    return nextCursor;
  };
  return {
    callers: { sami, amel, operator: OPERATOR, moderator: { ...(await member()), groups: ['moderators'] } },
    known: {
      batchId: [id, next.id],
      userId: [sami.userId, amel.userId],
      code: [pro[0] ?? '', pro[1] ?? '', next.codes[0] ?? ''],
      cursor: [
        await cursorOf('GET /v1/subscriptions/voucher-batches?limit=1', OPERATOR),
        await cursorOf('GET /v1/subscriptions/me/history?limit=1', sami),
        ...['', '\ud800', 'x', -1, 1e300].flatMap((position) => [
          forged(['voucher batches'], position),
          forged(['history of', sami.userId], position),
        ]),
      ],
    },
  };
}

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler,
  openScene,
  typical: {
    months: ['12', 1],
    // Many would take long, and try nothing else.
    count: [1, 2],
    expiresAt: ['2027-01-01T00:00:00.000Z'],
    amount: [{ amount: 29_000, currency: 'TND' }],
    receiptNumber: ['T-1', 't/2'],
  },
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    expect(Object.keys(answers).filter((status) => status.startsWith('2'))).not.toEqual([]);
  },
  FUZZ_TIMEOUT,
);
