import { derivedId } from '@nwassik/ids';

/** How many offers one provider can make on one request, one after the other: two hexadecimal digits of the id. */
export const MAX_OFFERS_EACH = 255;

/**
 * The id of a provider's `n`th offer on a request. Its first four groups are the request's (as version 8), so
 * that the offer, and the deal under the same id, is found from its id alone; the fifth is 40 bits of a hash of
 * request and provider, and `n`. Racing offers of one provider thus have one id, and the second put fails.
 *
 * @param n from 1 to 255
 */
export function offerId(requestId: string, providerId: string, n: number): string {
  const own = derivedId(requestId, providerId).slice(-10);
  return offerIdEnding(requestId, `${own}${n.toString(16).padStart(2, '0')}`);
}

/** The id of the offer on a request whose own group, the fifth, is this. */
export function offerIdEnding(requestId: string, own: string): string {
  const [first, second, third, fourth] = requestId.split('-') as [string, string, string, string];
  return `${first}-${second}-8${third.slice(1)}-8${fourth.slice(1)}-${own}`;
}

/** An offer's own group: with its request's id all of its id. */
export function ownGroup(offerId: string): string {
  return offerId.slice(-12);
}

/** Which of its provider's offers on the request an offer is, from 1 on. */
export function numberIn(offerId: string): number {
  return Number.parseInt(offerId.slice(-2), 16);
}
