import { serveHandler } from '@nwassik/testing';
import { verifyHttp } from '@nwassik/testing/pact';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMarket } from '../test/market.ts';

const AMEL = { userId: '0190a6b0-7b3c-7def-8abc-000000000001' };
const { handler, codes, redeem } = openMarket('subscriptions-contract');
let service: Awaited<ReturnType<typeof serveHandler>>;

beforeAll(async () => {
  service = await serveHandler(handler);
});
afterAll(() => service.close());

async function amelHasPremium() {
  const [code = ''] = (await codes(1)).codes;
  expect((await redeem(AMEL, code)).status).toBe(200);
  return {};
}

it('subscriptions answers the composer as it needs', async () => {
  const states = { 'Amel has premium': amelHasPremium };
  expect(await verifyHttp('composer', 'subscriptions', { url: service.url, states })).toBeTruthy();
});
