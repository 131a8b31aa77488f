/*
 * Signs people up at a user pool kept in the folder it is given, one after the other, and prints the e-mail of
 * each that was acknowledged, until it is killed.
 */
import { openClock } from '../src/clock.ts';
import { openCognito } from '../src/cognito/cognito.ts';
import { cognitoIds } from '../src/cognito/ids.ts';
import { openMailbox } from '../src/mailbox/mailbox.ts';
import { poolDefinition } from './pool-definition.ts';

const [dir = ''] = process.argv.slice(2);
const region = 'eu-west-3';
const clock = openClock(dir);
const ids = cognitoIds({ dir, region });
const clientId = ids.userPoolClientId('identity-data/web');
const cognito = await openCognito({
  dir,
  clock,
  region,
  endpoint: 'http://localhost/cognito',
  mailbox: openMailbox({ dir, clock }),
  functions: { invoke: () => Promise.reject(new Error('This pool has no triggers.')) },
  pools: [poolDefinition({ poolId: ids.userPoolId('identity-data/pool'), clientIds: [clientId] })],
});

for (let n = 1; ; n++) {
  const email = `person-${n}@example.com`;
  const response = await cognito.app.request('/', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
    body: JSON.stringify({
      ClientId: clientId,
      Username: email,
      Password: 'sesame-ouvre-toi',
      UserAttributes: [
        { Name: 'name', Value: 'Somebody' },
        { Name: 'locale', Value: 'fr' },
        { Name: 'zoneinfo', Value: 'Africa/Tunis' },
      ],
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  await new Promise<void>((written) => {
    process.stdout.write(`${email}\n`, () => written());
  });
}
