import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { UserPool } from './user-pool.ts';

// It warns at every turn that the endpoint is not AWS's own.
ConsoleLogger.LOG_LEVEL = 'ERROR';

/** Points the client library that the web app uses at this pool. There is one such client in a process. */
export function pointWebClientAt(pool: UserPool): void {
  const { poolId: userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
}
