import { serveHandler } from '@nwassik/testing';
import { verifyHttp } from '@nwassik/testing/pact';
import { beforeAll, expect, it } from 'vitest';
import { bodyOf, openMarket } from '../test/market.ts';

const AMEL = { userId: '0190a6b0-7b3c-7def-8abc-000000000001' };
const SAMI = { userId: '0190a6b0-7b3c-7def-8abc-000000000002' };
const market = openMarket('requests-contract');

// As many states as there are questions begin with an offer of Sami's: more than the free plan has in a month.
beforeAll(async () => {
  const timeline = [{ from: '2026-01-01T00:00:00.000Z', plan: 'premium', limit: null }];
  await market.meters.keepPlan(SAMI.userId, { entitlementVersion: 1, timeline });
});

async function samiHasOffered() {
  const request = await market.post(AMEL);
  return { request, offer: await market.offer(SAMI, request.id) };
}

it('requests answers the composer as it needs', async () => {
  const service = await serveHandler(market.handler);
  const states = {
    'Sami has offered on Amel’s request': async () => ({ requestId: (await samiHasOffered()).request.id }),
    'Amel has accepted Sami’s offer': async () => {
      const { request, offer } = await samiHasOffered();
      await bodyOf(await market.accept(AMEL, offer), 200);
      return { requestId: request.id };
    },
  };
  try {
    expect(await verifyHttp('composer', 'requests', { url: service.url, states })).toBeTruthy();
  } finally {
    await service.close();
  }
});
