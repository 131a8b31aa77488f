import { randomUUID } from 'node:crypto';
import { fromHttpApiResult, toHttpApiEvent } from './http-api-event.ts';

/** Who calls in a test; undefined is a visitor who isn't signed in. */
export interface TestCaller {
  readonly userId: string;
  readonly groups?: readonly string[];
}

export interface TestRequest {
  readonly as?: TestCaller | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The Cognito client that tests are made for. */
export const TEST_CLIENT_ID = 'test-client';

/**
 * Calls a service's real Lambda handler as the gateway does, with a payload 2.0 event.
 *
 * @example
 * const call = httpClient(lambdaHandler(api));
 * const answer = await call('PATCH /v1/identity/me', { as: amel, body: { bio: 'Salut' } });
 */
export function httpClient(handler: (event: never, context: never) => unknown) {
  return async (route: string, request: TestRequest = {}): Promise<Response> => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const { as: caller, body, headers = {} } = request;
    const event = await toHttpApiEvent(
      new Request(`http://localhost${path}`, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      caller && { claims: claimsOf(caller) },
    );
    return fromHttpApiResult(await handler(event as never, { awsRequestId: randomUUID() } as never));
  };
}

/** The claims of an access token, as Cognito makes them. */
export function claimsOf({ userId, groups }: TestCaller): Record<string, unknown> {
  return {
    sub: userId,
    username: userId,
    token_use: 'access',
    client_id: TEST_CLIENT_ID,
    scope: 'aws.cognito.signin.user.admin',
    ...(groups && { 'cognito:groups': groups }),
  };
}
