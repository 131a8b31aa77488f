import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { identityApi } from '@nwassik/identity/src/api/api.ts';
import { ownProfiles } from '@nwassik/identity/src/app/own-profile.ts';
import { cognitoAttributes } from '@nwassik/identity/src/cognito.ts';
import { newProfile } from '@nwassik/identity/src/domain/profile.ts';
import { TABLE } from '@nwassik/identity/src/store/keys.ts';
import { profileStore } from '@nwassik/identity/src/store/profiles.ts';
import { dynamoDbClient, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { NOW, someone, type Service } from './service.ts';

/** Identity over a table of its own. Members have a profile, so Cognito is never asked. */
export async function openIdentity(endpoint: string, table: string) {
  const [dynamodb, beside] = [dynamoDbClient(endpoint), dynamoDbClient(endpoint)];
  await createTable(beside, table, TABLE);
  const profiles = profileStore(documentClient(dynamodb), table);
  const cognito = new CognitoIdentityProviderClient({ region: 'eu-west-3', endpoint: 'https://example.com' });
  const api = identityApi({
    profiles,
    ownProfiles: ownProfiles(profiles, cognitoAttributes(cognito, 'eu-west-3_example')),
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const service: Service = {
    name: 'identity',
    routes: api.routes,
    call: httpClient(lambdaHandler(api)),
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
