import { daysBetween } from '../../text/days.ts';
import type { DealWith, MyThings, OfferOn } from './things-query.ts';
import type { OwnRequestCard } from '../../market/types.ts';

/** Something that waits for me, and when it has to be done. */
export type NextThing =
  | { readonly kind: 'hand-over'; readonly on: string; readonly of: DealWith }
  | { readonly kind: 'reconfirm'; readonly on: string; readonly of: OfferOn }
  | { readonly kind: 'compare'; readonly on: string; readonly of: OwnRequestCard };

/** A day later than any: what has no date comes after what has one. */
const NO_DAY = '9999-12-31';

/** What there is for me to do, the most pressing first: hand-overs, then confirmations and comparisons, each by their day. */
export function nextThings({ requests, offers, deals }: MyThings): readonly NextThing[] {
  const handOvers = deals
    .filter(({ deal }) => deal.state === 'agreed' || deal.state === 'picked_up')
    .map((of) => ({ kind: 'hand-over' as const, on: of.deal.terms.arrivesOn, of }));
  const others = [
    ...offers
      .filter(
        ({ offer, request }) =>
          offer.state === 'pending' && offer.needsReconfirmation && request?.state === 'open',
      )
      .map((of) => ({ kind: 'reconfirm' as const, on: of.offer.arrivesOn, of })),
    ...requests
      .filter(({ state, offerCount }) => state === 'open' && offerCount > 0)
      .map((of) => ({ kind: 'compare' as const, on: of.dueOn ?? NO_DAY, of })),
  ];
  const byDay = (one: { on: string }, other: { on: string }) => one.on.localeCompare(other.on);
  return [...handOvers.toSorted(byDay), ...others.toSorted(byDay)];
}

/** How urgent a day is: `late` once past, `soon` within three days. */
export function urgencyOf(on: string, today: string): 'late' | 'soon' | 'later' {
  const days = daysBetween(today, on);
  if (days < 0) return 'late';
  return days <= 3 ? 'soon' : 'later';
}
