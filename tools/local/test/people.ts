import {
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { PASSWORD } from './user-pool.ts';
import type { UserPool } from './user-pool.ts';

/** Signs somebody up, and leaves them waiting for their code. */
export async function signedUp(pool: UserPool, email: string): Promise<string> {
  const answer = await pool.client.send(
    new SignUpCommand({
      ClientId: pool.clientId,
      Username: email,
      Password: PASSWORD,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'name', Value: 'Amina Ben Salah' },
        { Name: 'locale', Value: 'ar' },
        { Name: 'zoneinfo', Value: 'Africa/Tunis' },
      ],
    }),
  );
  return answer.UserSub ?? 'no sub';
}

/** Signs somebody up and confirms them by the mailed code. */
export async function member(pool: UserPool, email: string): Promise<string> {
  const sub = await signedUp(pool, email);
  const code = await pool.codeFor(email);
  await pool.client.send(
    new ConfirmSignUpCommand({ ClientId: pool.clientId, Username: email, ConfirmationCode: code }),
  );
  return sub;
}

export interface SignedIn {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
  readonly ExpiresIn: number;
  readonly TokenType: string;
}

/** Signs in with a password. */
export async function signedIn(pool: UserPool, email: string, password = PASSWORD): Promise<SignedIn> {
  const answer = await pool.client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: pool.clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  return answer.AuthenticationResult as SignedIn;
}
