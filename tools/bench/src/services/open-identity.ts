import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { identityApi } from '@nwassik/identity/src/api/api.ts';
import { uploadApi } from '@nwassik/identity/src/api/upload.api.ts';
import { ownProfiles } from '@nwassik/identity/src/app/own-profile.ts';
import { cognitoAttributes } from '@nwassik/identity/src/cognito.ts';
import { newProfile } from '@nwassik/identity/src/domain/profile.ts';
import { photoKey, TABLE, ticketsKey } from '@nwassik/identity/src/store/keys.ts';
import { profileStore } from '@nwassik/identity/src/store/profiles.ts';
import { dynamoDbClient, functionsGateway, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { openUploads } from './open-uploads.ts';
import { NOW, someone, type Service } from './service.ts';

/** Identity over a table of its own. Members have a profile, so Cognito is never asked. */
export async function openIdentity(endpoint: string, table: string) {
  const [dynamodb, beside] = [dynamoDbClient(endpoint), dynamoDbClient(endpoint)];
  await createTable(beside, table, TABLE);
  const client = documentClient(dynamodb);
  const profiles = profileStore(client, table);
  const cognito = new CognitoIdentityProviderClient({ region: 'eu-west-3', endpoint: 'https://example.com' });
  const api = identityApi({
    profiles,
    ownProfiles: ownProfiles(profiles, cognitoAttributes(cognito, 'eu-west-3_example')),
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const uploads = uploadApi({
    profiles,
    ...openUploads(client, table, { photoKey, ticketsKey }),
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const handler = functionsGateway([
    { routes: api.routes, handler: lambdaHandler(api) },
    { routes: uploads.routes, handler: lambdaHandler(uploads) },
  ]);
  const service: Service = {
    name: 'identity',
    routes: [...api.routes, ...uploads.routes],
    call: httpClient(handler),
    dynamodb,
    beside,
    close() {
      dynamodb.destroy();
      beside.destroy();
    },
  };
  return {
    ...service,
    /** Somebody with a profile. */
    async member() {
      const member = someone();
      const at = new Date(NOW).toISOString();
      const attributes = { name: 'Amel Ben Salah', locale: 'fr', zoneinfo: 'Africa/Tunis' };
      await profileStore(documentClient(beside), table).register(newProfile(member.userId, attributes, at), {
        at,
      });
      return member;
    },
  };
}
