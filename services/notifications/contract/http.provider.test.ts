import { lambdaHandler } from '@nwassik/http';
import { serveHandler } from '@nwassik/testing';
import { verifyHttp } from '@nwassik/testing/pact';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offered, openNotifications, posted } from '../test/people.ts';

const AMEL = '0190a6b0-7b3c-7def-8abc-000000000001';
const SAMI = '0190a6b0-7b3c-7def-8abc-000000000002';
const opened = openNotifications('notifications-contract');
let service: Awaited<ReturnType<typeof serveHandler>>;

beforeAll(async () => {
  service = await serveHandler(lambdaHandler(opened.api));
});
afterAll(() => service.close());

async function toldOfAnOffer() {
  const data = { userId: AMEL, version: 1, displayName: 'Amel', locale: 'fr', timeZone: 'Africa/Tunis' };
  const request = posted(AMEL, 'Cafetière');
  const sides = { requestId: request.subject, requesterId: AMEL, providerId: SAMI };
  await opened.hear({ type: 'identity.user.registered.v1', subject: AMEL, version: 1, data });
  await opened.hear(request);
  await opened.hear(offered('made', sides));
  return {};
}

it('notifications answers the composer as it needs', async () => {
  const states = { 'Amel was told of an offer': toldOfAnOffer };
  expect(await verifyHttp('composer', 'notifications', { url: service.url, states })).toBeTruthy();
});
