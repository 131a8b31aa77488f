import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';

export interface Account {
  readonly email: string;
  readonly password: string;
}

export interface Tokens {
  readonly access: string;
  readonly id: string;
}

/** The sign-in of a running product, as its own `/config.json` names it. */
async function cognitoOf(origin: string) {
  const config = (await (await fetch(`${origin}/config.json`)).json()) as Record<string, unknown>;
  const client = new CognitoIdentityProviderClient({
    region: 'eu-west-3',
    endpoint: new URL(String(config['cognitoEndpoint']), origin).href,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, ClientId: String(config['userPoolClientId']) };
}

/** Signs in with a password. */
export async function signIn(origin: string, { email, password }: Account): Promise<Tokens> {
  const { client, ClientId } = await cognitoOf(origin);
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  return { access: AuthenticationResult?.AccessToken ?? '', id: AuthenticationResult?.IdToken ?? '' };
}

/** Signs somebody up and confirms them by the mailed code, which it answers. */
export async function signUp(origin: string, { email, password }: Account, name: string): Promise<string> {
  const { client, ClientId } = await cognitoOf(origin);
  const attributes = { email, name, locale: 'fr', zoneinfo: 'Africa/Tunis' };
  await client.send(
    new SignUpCommand({
      ClientId,
      Username: email,
      Password: password,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
  const mails = (await (
    await fetch(`${origin}/mailbox.json?to=${encodeURIComponent(email)}`)
  ).json()) as readonly { readonly text: string }[];
  const ConfirmationCode = /\b\d{6}\b/.exec(mails[0]?.text ?? '')?.[0];
  await client.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode }));
  return ConfirmationCode ?? '';
}
