import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { httpClient } from '@nwassik/testing';

/** Calls a service's handler with the event that the gateway makes of a request. */
export type CallHandler = ReturnType<typeof httpClient>;

/** A service over a table of its own, to be measured. */
export interface Service {
  readonly name: string;
  /** Its routes, without those that every service has. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly call: CallHandler;
  /** What the handler writes and reads with; middleware on it sees every call. */
  readonly dynamodb: DynamoDBClient;
  /** A second client, for what isn't to be seen. */
  readonly beside: DynamoDBClient;
  close(): void;
}

/** One instant for everything that is measured, so that every run writes the same bytes: a Sunday noon in Tunis. */
export const NOW = Date.parse('2026-11-22T11:00:00Z');

/** Somebody who can sign in. */
export function someone(): { readonly userId: string } {
  return { userId: crypto.randomUUID() };
}

/** An answer's body. Throws when its status is another one than expected. */
export async function bodyOf<T>(answer: Response, status: number): Promise<T> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`answered ${answer.status} and not ${status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
