import { T } from '../i18n/T.tsx';
import { Badge, type BadgeKind } from '../ui/Badge.tsx';
import type { Deal, Offer, RequestState } from './types.ts';

const REQUEST_KINDS: Readonly<Record<RequestState, BadgeKind>> = {
  open: 'good',
  agreed: 'good',
  completed: 'good',
  held: 'notice',
  cancelled: 'quiet',
  expired: 'quiet',
  removed: 'bad',
};

/** The state of a request, in a word. */
export function RequestStateBadge({ state }: { readonly state: RequestState }) {
  return (
    <Badge kind={REQUEST_KINDS[state]}>
      <T id={`state.${state}`} />
    </Badge>
  );
}

const OFFER_KINDS: Readonly<Record<Offer['state'], BadgeKind>> = {
  pending: 'good',
  countered: 'notice',
  accepted: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
  lapsed: 'quiet',
};

/** The state of an offer; what its provider must do first, if anything. */
export function OfferStateBadge({ offer }: { readonly offer: Offer }) {
  if (offer.state === 'pending' && offer.needsReconfirmation) {
    return (
      <Badge kind="notice">
        <T id="offer.reconfirm.wanted" />
      </Badge>
    );
  }
  if (offer.state === 'pending' && offer.waiting) {
    return (
      <Badge>
        <T id="offer.waiting" />
      </Badge>
    );
  }
  return (
    <Badge kind={OFFER_KINDS[offer.state]}>
      <T id={`offer.state.${offer.state}`} />
    </Badge>
  );
}

const DEAL_KINDS: Readonly<Record<Deal['state'], BadgeKind>> = {
  agreed: 'good',
  picked_up: 'good',
  delivered: 'good',
  completed: 'good',
  cancelled: 'quiet',
  disputed: 'bad',
};

/** The state of a deal, in a word. */
export function DealStateBadge({ deal }: { readonly deal: Pick<Deal, 'state' | 'overdue'> }) {
  if (deal.overdue) {
    return (
      <Badge kind="notice">
        <T id="deal.overdue" />
      </Badge>
    );
  }
  return (
    <Badge kind={DEAL_KINDS[deal.state]}>
      <T id={`deal.state.${deal.state}`} />
    </Badge>
  );
}
