import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  /** Its `Idempotency-Key`. */
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Whether it asks for another try. */
  readonly isPassing: boolean;
}

/** Somebody with an account, signed in. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly userId: string;
  /** Rejects when no answer comes. */
  call(call: Call): Promise<Answer>;
  /** What is there, which must be. */
  get<T>(path: string): Promise<T>;
  /** All pages of a list. */
  list<T>(path: string): Promise<T[]>;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The product's accounts, as its web app knows them. */
export interface Accounts {
  signUp(email: string, name: string): Promise<void>;
  resend(email: string): Promise<void>;
  confirm(email: string, code: string): Promise<void>;
  signIn(email: string): Promise<Member>;
  /** What was mailed to this address, newest first. */
  mailTo(email: string): Promise<Mail[]>;
}

const PASSWORD = 'correct horse battery';

/** Longer than the gateway waits for a function, in milliseconds. */
const PATIENCE = 35_000;

export async function accountsAt(origin: string): Promise<Accounts> {
  const config = await getJson<{ cognitoEndpoint: string; userPoolClientId: string; region: string }>(
    `${origin}/config.json`,
  );
  const ClientId = config.userPoolClientId;
  const cognito = new CognitoIdentityProviderClient({
    region: config.region,
    endpoint: new URL(config.cognitoEndpoint, origin).href,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    async signUp(email, name) {
      const UserAttributes = Object.entries({ email, name, locale: 'fr', zoneinfo: 'Africa/Tunis' }).map(
        ([Name, Value]) => ({ Name, Value }),
      );
      await cognito.send(
        new SignUpCommand({ ClientId, Username: email, Password: PASSWORD, UserAttributes }),
      );
    },
    resend: async (email) =>
      void (await cognito.send(new ResendConfirmationCodeCommand({ ClientId, Username: email }))),
    confirm: async (email, code) =>
      void (await cognito.send(
        new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }),
      )),
    async signIn(email) {
      const { AuthenticationResult } = await cognito.send(
        new InitiateAuthCommand({
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId,
          AuthParameters: { USERNAME: email, PASSWORD },
        }),
      );
      return memberWith(origin, email, AuthenticationResult!.AccessToken!);
    },
    mailTo: (email) => getJson(`${origin}/mailbox.json?to=${encodeURIComponent(email)}`),
  };
}

async function memberWith(origin: string, email: string, token: string): Promise<Member> {
  const call = async ({ method, path, body, key }: Call): Promise<Answer> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      // 429 asks for it too, but a minute later.
      isPassing:
        (response.status === 404 && response.headers.has('retry-after')) || text.includes('"lost-race"'),
    };
  };
  const get = async <T>(path: string): Promise<T> => {
    const { status, body } = await call({ method: 'GET', path });
    expect({ path, status }).toEqual({ path, status: 200 });
    return body as T;
  };
  const list = async <T>(path: string): Promise<T[]> => {
    const found: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: T[]; nextCursor: string | null } = await get(
        `${path}?limit=50${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  };
  const { userId, displayName: name } = await get<{ userId: string; displayName: string }>('/v1/identity/me');
  return { name, email, userId, call, get, list };
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  return (await response.json()) as T;
}
