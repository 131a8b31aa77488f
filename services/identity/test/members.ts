import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { dynamoDbClient, functionsGateway, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { photoRows } from '@nwassik/uploads';
import { ticketCounter, ticketDesk } from '@nwassik/uploads/tickets';
import { afterAll, beforeAll, inject } from 'vitest';
import { identityApi } from '../src/api/api.ts';
import { uploadApi } from '../src/api/upload.api.ts';
import { ownProfiles } from '../src/app/own-profile.ts';
import { postConfirmation } from '../src/events/post-confirmation.ts';
import { photoKey, TABLE, ticketsKey } from '../src/store/keys.ts';
import { profileStore } from '../src/store/profiles.ts';

/** Identity over a table of its own in a real DynamoDB. Call it once in a test file. */
export function openIdentity(table: string) {
  const dynamodb = dynamoDbClient(inject('dynamodb'));
  const client = documentClient(dynamodb);
  const profiles = profileStore(client, table);
  const photos = photoRows(client, table, photoKey);
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const now = () => clock.now;
  const signUps = new Map<string, { name: string; locale: string; zoneinfo: string }>();
  const api = identityApi({
    profiles,
    ownProfiles: ownProfiles(profiles, async (userId) => signUps.get(userId)!),
    clientId: TEST_CLIENT_ID,
    now,
    log: silentLog,
  });
  const uploads = uploadApi({
    profiles,
    photos,
    giveTicket: ticketDesk({
      photos,
      counter: ticketCounter(client, table, ticketsKey),
      sign: async () => ({ url: 'https://bucket.example/', fields: {} }),
    }),
    clientId: TEST_CLIENT_ID,
    now,
    log: silentLog,
  });
  const handler = functionsGateway([
    { routes: api.routes, handler: lambdaHandler(api) },
    { routes: uploads.routes, handler: lambdaHandler(uploads) },
  ]);
  beforeAll(() => createTable(dynamodb, table, TABLE));
  afterAll(() => dynamodb.destroy());

  return {
    routes: [...api.routes, ...uploads.routes],
    handler,
    dynamodb,
    profiles,
    photos,
    clock,
    now,
    call: httpClient(handler),
    /** Signs somebody up with Cognito, and runs its trigger unless that was missed. */
    async signedUp(name: string, options: { triggerMissed?: true } = {}) {
      const userId: string = crypto.randomUUID();
      const attributes = { name, locale: 'ar', zoneinfo: 'Africa/Tunis' };
      signUps.set(userId, attributes);
      if (!options.triggerMissed) {
        await postConfirmation({ profiles, now })({
          triggerSource: 'PostConfirmation_ConfirmSignUp',
          request: { userAttributes: { sub: userId, email: 'amel@example.org', ...attributes } },
        } as never);
      }
      return { userId };
    },
  };
}
