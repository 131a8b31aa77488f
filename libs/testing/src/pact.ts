import { join } from 'node:path';
import { MessageConsumerPact, MessageProviderPact, PactV4, Verifier } from '@pact-foundation/pact';

/** Where the contracts between services stand, committed. */
const PACTS = join(import.meta.dirname, '../../../pacts');

/** What a service expects of the events of another. */
export function messagePact(consumer: string, provider: string): MessageConsumerPact {
  return new MessageConsumerPact({ consumer, provider, dir: PACTS, logLevel: 'error' });
}

/** What a service expects of the HTTP answers of another. */
export function httpPact(consumer: string, provider: string): PactV4 {
  return new PactV4({ consumer, provider, dir: PACTS, logLevel: 'error' });
}

/** The text of a message as a consumer receives it. */
export function bodyOf(message: { readonly contents: unknown }): string {
  return JSON.stringify(message.contents);
}

/**
 * Holds a service's events against what a consumer expects of them. `events` builds each by the description that the
 * consumer gave it, with the code that announces it.
 */
export function verifyMessages(
  consumer: string,
  provider: string,
  events: Readonly<Record<string, () => unknown>>,
): Promise<unknown> {
  const messageProviders = Object.fromEntries(
    Object.entries(events).map(([description, build]) => [description, async () => build() as never]),
  );
  return new MessageProviderPact({
    provider,
    messageProviders,
    pactUrls: [pactFile(consumer, provider)],
    logLevel: 'error',
  }).verify();
}

/**
 * Holds a running service's HTTP answers against what a consumer expects of them. `states` brings about each state of
 * the world that the consumer's interactions start from, and names the ids that came of it.
 */
export function verifyHttp(
  consumer: string,
  provider: string,
  options: {
    readonly url: string;
    readonly states: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>>;
  },
): Promise<unknown> {
  const stateHandlers = Object.fromEntries(
    Object.entries(options.states).map(([state, arrange]) => [state, async () => ({ ...(await arrange()) })]),
  );
  return new Verifier({
    provider,
    providerBaseUrl: options.url,
    pactUrls: [pactFile(consumer, provider)],
    stateHandlers,
    logLevel: 'error',
  }).verifyProvider();
}

function pactFile(consumer: string, provider: string): string {
  return join(PACTS, `${consumer}-${provider}.json`);
}
