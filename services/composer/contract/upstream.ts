import { silentLog, testToken } from '@nwassik/testing';
import { httpPact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { type OnBehalf, httpUpstream, type Upstream } from '../src/upstream/upstream.ts';

export const AMEL = '0190a6b0-7b3c-7def-8abc-000000000001';
export const SAMI = '0190a6b0-7b3c-7def-8abc-000000000002';

/** One question to a service, and what of its answer the composer lives on. */
export interface Question<T> {
  /** The state of the world it starts from. */
  readonly given: string;
  readonly asks: string;
  /** A path, or one with an id that the state brings about: `['/v1/requests/', 'requestId', '/offers']`. */
  readonly path: string | readonly [before: string, id: string, after: string];
  readonly query?: Readonly<Record<string, string | readonly [id: string]>>;
  readonly as?: string;
  readonly answer: object;
  /** Asks it with the composer's own code; `id` is an example of what the state brings about. */
  readonly ask: (upstream: Upstream, onBehalf: OnBehalf, id: string) => Promise<T>;
}

const EXAMPLE = '0190a6b0-7b3c-7def-8abc-00000000000f';

/** Writes a question into the pact and asks it of a service that answers no more than that. */
export async function askInPact<T>(service: string, question: Question<T>): Promise<T> {
  const { given, asks, path, query = {}, as, answer, ask } = question;
  const fromState = (before: string, id: string, after: string) =>
    MatchersV3.fromProviderState(`${before}\${${id}}${after}`, `${before}${EXAMPLE}${after}`);
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const authorization = as === undefined ? undefined : testToken(as);
  const answered = await httpPact('composer', service)
    .addInteraction()
    .given(given)
    .uponReceiving(asks)
    .withRequest('GET', typeof path === 'string' ? path : fromState(...path), (request) => {
      if (authorization !== undefined) request.headers({ authorization });
      const values = Object.entries(query).map(
        ([name, value]) => [name, typeof value === 'string' ? value : fromState('', value[0], '')] as const,
      );
      if (values.length > 0) request.query(Object.fromEntries(values) as never);
    })
    .willRespondWith(200, (response) => {
      response.headers({ 'content-type': 'application/json' }).jsonBody(answer as never);
    })
    .executeTest(async (server) =>
      ask(httpUpstream(server.url, silentLog), { authorization, traceparent }, EXAMPLE),
    );
  return answered as T;
}
