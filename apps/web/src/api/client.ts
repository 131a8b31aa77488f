import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { config } from '../config/config.ts';
import { accessToken, forgetAccessToken } from '../session/session.ts';
import type { paths as ChatPaths } from './chat.generated.ts';
import type { paths as ComposerPaths } from './composer.generated.ts';
import type { paths as IdentityPaths } from './identity.generated.ts';
import type { paths as NotificationsPaths } from './notifications.generated.ts';
import { ApiRefusal, Unreachable } from './refusal.ts';
import type { paths as RequestsPaths } from './requests.generated.ts';
import type { paths as SubscriptionsPaths } from './subscriptions.generated.ts';

export type Paths = IdentityPaths &
  RequestsPaths &
  ChatPaths &
  NotificationsPaths &
  SubscriptionsPaths &
  ComposerPaths;

const withToken: Middleware = {
  async onRequest({ request }) {
    const token = await accessToken();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  onError({ error }) {
    return new Unreachable('the API could not be reached', { cause: error });
  },
};

/** Sends again, once, what a token that had just run out was refused for. */
async function fetchAgainIfExpired(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 401 || !again.headers.has('authorization')) return response;
  forgetAccessToken();
  const token = await accessToken();
  if (!token) return response;
  again.headers.set('authorization', `Bearer ${token}`);
  return fetch(again);
}

let client: Promise<Client<Paths>> | undefined;

/** The typed client of all services, signed with the session's token when somebody is signed in. */
export function api(): Promise<Client<Paths>> {
  client ??= config()
    .then(({ apiBase }) => {
      const made = createClient<Paths>({
        baseUrl: new URL(apiBase, location.origin).href.replace(/\/$/, ''),
        fetch: fetchAgainIfExpired,
      });
      made.use(withToken);
      return made;
    })
    .catch((error: unknown) => {
      client = undefined;
      throw new Unreachable('the configuration could not be read', { cause: error });
    });
  return client;
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer, or its refusal thrown. */
export async function answered<Data>(answer: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    const retryAfter = Number(response.headers.get('retry-after'));
    throw new ApiRefusal(
      response.status,
      error,
      Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
    );
  }
  return data as NonNullable<Data>;
}
