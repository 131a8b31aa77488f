import { Refusal } from '@nwassik/refusal';

/** What chat keeps of a request, as requests last told it. */
export interface RequestCopy {
  readonly requestId: string;
  readonly version: number;
  readonly requesterId: string;
  readonly state: 'open' | 'agreed' | 'completed' | 'cancelled' | 'expired' | 'held' | 'removed';
}

/**
 * Refuses what a provider may not open a conversation about: one's own request (`own-request`), and one that no
 * longer takes offers (`request-not-open`). Undefined is a request not heard of yet (`not-heard-of-yet`).
 */
export function requireOpenTo(
  request: RequestCopy | undefined,
  providerId: string,
): asserts request is RequestCopy {
  if (request === undefined || request.state === 'held') throw new Refusal('not-heard-of-yet');
  if (request.requesterId === providerId) throw new Refusal('own-request');
  if (request.state !== 'open') throw new Refusal('request-not-open');
}
