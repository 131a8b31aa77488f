import { Refusal } from '@nwassik/refusal';
import { stateAt, type Request } from './request.ts';

/** Refuses with `not-yours` whoever isn't the request's owner. */
export function requireOwner(request: Request, userId: string): void {
  if (request.card.requesterId !== userId) throw new Refusal('not-yours');
}

/** Refuses with `request-not-open` when the request isn't open at this instant; the facts tell its state. */
export function requireOpen(request: Request, now: number): void {
  const state = stateAt(request, now);
  if (state !== 'open') throw new Refusal('request-not-open', { state });
}
