import { cursorCodec } from '@nwassik/http';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi, type Scene } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '../src/api/openapi.ts';
import { PARIS, SFAX } from './examples.ts';
import { bodyOf, openMarket, someone } from './market.ts';

const { handler, call, photo, post, offer, accept } = openMarket('fuzz');

/** A cursor as only somebody who has read the source can make it. */
const forged = (scope: readonly string[], position: unknown) =>
  cursorCodec(scope, z.unknown()).encode(position);

/** An open request with a pending offer, an agreed one with its deal, and a page of each kind that goes on. */
async function openScene(): Promise<Scene> {
  const [owner, bidder, winner, stranger] = [someone(), someone(), someone(), someone()];
  const [open, agreed] = [await post(owner), await post(owner)];
  const pending = await offer(bidder, open.id);
  await offer(bidder, agreed.id);
  const accepted = await offer(winner, agreed.id);
  await accept(owner, accepted);
  const photos = [await photo(owner.userId), await photo(owner.userId, 'refused')];
  for (const { id } of [open, agreed]) await call(`PUT /v1/favourites/${id}`, { as: stranger });
  const cursorOf = async (route: string, as?: typeof owner) => {
    const { nextCursor } = await bodyOf<{ nextCursor: string }>(await call(route, { as }), 200);
    return nextCursor;
  };
  return {
    callers: { owner, bidder, winner, stranger, moderator: someone(['moderators']) },
    known: {
      requestId: [open.id, agreed.id],
      offerId: [pending.id, accepted.id],
      dealId: [accepted.id],
      ids: [open.id, pending.id, accepted.id, ...photos],
      photoIds: photos,
      cursor: [
        await cursorOf('GET /v1/requests?limit=1'),
        await cursorOf('GET /v1/favourites?limit=1', stranger),
        await cursorOf('GET /v1/requests/mine?limit=1', owner),
        await cursorOf('GET /v1/offers/mine?limit=1', bidder),
        ...['', '\ud800', 'x'].flatMap((position) => [
          forged(['mine', owner.userId], position),
          forged(['offers of', bidder.userId], position),
          forged(['deals of', winner.userId], position),
          forged(['favourites of', stranger.userId], position),
        ]),
      ],
    },
  };
}

const money = [{ amount: 2_500, currency: 'EUR' }, null];
const fuzz = fuzzApi({
  document: openApiDocument(),
  handler,
  openScene,
  typical: {
    workflow: ['pickup_delivery'],
    dropoff: [SFAX],
    pickup: [PARIS],
    dueOn: ['2026-12-20', null],
    arrivesOn: ['2026-12-12'],
    phone: ['+216 22 123 456'],
    fee: [money[0]],
    itemCost: money,
    termsVersion: [1],
    offerVersion: [1],
    'if-match': ['"1"'],
  },
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    // Some got through: the cases are not all refused at the door.
    expect(Object.keys(answers).filter((status) => status.startsWith('2'))).not.toEqual([]);
  },
  FUZZ_TIMEOUT,
);
