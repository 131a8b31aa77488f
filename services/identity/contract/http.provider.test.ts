import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { dynamoDbClient, serveHandler, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { verifyHttp } from '@nwassik/testing/pact';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { identityApi } from '../src/api/api.ts';
import { ownProfiles } from '../src/app/own-profile.ts';
import { newProfile } from '../src/domain/profile.ts';
import { TABLE } from '../src/store/keys.ts';
import { profileStore } from '../src/store/profiles.ts';

const TABLE_NAME = 'identity-contract';
const dynamodb = dynamoDbClient(inject('dynamodb'));
const profiles = profileStore(documentClient(dynamodb), TABLE_NAME);
const at = '2026-11-22T10:00:00.000Z';
let service: Awaited<ReturnType<typeof serveHandler>>;

beforeAll(async () => {
  await createTable(dynamodb, TABLE_NAME, TABLE);
  const api = identityApi({
    profiles,
    ownProfiles: ownProfiles(profiles, () => Promise.reject(new Error('nobody is missing here'))),
    clientId: TEST_CLIENT_ID,
    now: () => Date.parse(at),
    log: silentLog,
  });
  service = await serveHandler(lambdaHandler(api));
});
afterAll(async () => {
  await service.close();
  dynamodb.destroy();
});

async function membersExist() {
  for (const [n, name] of ['Amel', 'Sami'].entries()) {
    const userId = `0190a6b0-7b3c-7def-8abc-00000000000${n + 1}`;
    await profiles.register(newProfile(userId, { name, locale: 'fr', zoneinfo: 'Africa/Tunis' }, at), { at });
  }
  return {};
}

it('identity answers the composer as it needs', async () => {
  const states = { 'Amel and Sami are members': membersExist };
  expect(await verifyHttp('composer', 'identity', { url: service.url, states })).toBeTruthy();
});
