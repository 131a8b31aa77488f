import type { Offer } from '../../market/types.ts';
import type { Sum } from '../../text/money.ts';
import type { OfferFrom } from './request-query.ts';

/** Whether the owner could accept an offer now. */
export function isAcceptable({ offer }: OfferFrom): boolean {
  return offer.state === 'pending' && !offer.needsReconfirmation && !offer.waiting;
}

/** How much there is to know a provider by: an ID seen by a moderator, a phone, an e-mail. */
function record({ provider }: OfferFrom): number {
  if (!provider) return 0;
  const { id, phone, email } = provider.badges;
  return (id ? 4 : 0) + (phone ? 2 : 0) + (email ? 1 : 0);
}

/**
 * Offers in the order they are shown: what can be accepted first, then by the provider's record, the day of arrival, and
 * the cash due; never by price alone. Amounts in different currencies don't decide.
 */
export function inSuggestedOrder(offers: readonly OfferFrom[]): readonly OfferFrom[] {
  return offers.toSorted((one, other) => {
    const able = Number(isAcceptable(other)) - Number(isAcceptable(one));
    if (able !== 0) return able;
    const known = record(other) - record(one);
    if (known !== 0) return known;
    const sooner = one.offer.arrivesOn.localeCompare(other.offer.arrivesOn);
    if (sooner !== 0) return sooner;
    const [mine, theirs] = [one.offer.cashDue, other.offer.cashDue];
    return mine.currency === theirs.currency ? mine.amount - theirs.amount : 0;
  });
}

/**
 * What is saved against the price here, when the provider buys the goods too: a fee alone is no price of theirs. Undefined
 * where it can't be told, or nothing is saved.
 */
export function savingOf({ cashDue, itemCost }: Pick<Offer, 'cashDue' | 'itemCost'>, localPrice: Sum | null) {
  if (!itemCost || !localPrice || localPrice.currency !== cashDue.currency) return undefined;
  const amount = localPrice.amount - cashDue.amount;
  return amount > 0 ? { amount, currency: cashDue.currency } : undefined;
}
