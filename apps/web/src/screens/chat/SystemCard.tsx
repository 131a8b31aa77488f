import { T } from '../../i18n/T.tsx';
import { OfferStateBadge } from '../../market/state-badges.tsx';
import type { Message, Offer } from '../../market/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { handshake } from '../../ui/icons.ts';
import { Cash, Day, TimeOf } from '../../ui/values.tsx';
import { Amount } from '../request/Amount.tsx';

/** What an offer says, in short, with the way to act on it. */
function OfferCard({
  message,
  offer,
  mine,
}: {
  readonly message: Message;
  readonly offer: Offer;
  /** Whether the reader made it. */
  readonly mine: boolean;
}) {
  const open = offer.state === 'pending' && !offer.waiting;
  return (
    <article
      className={`w-full max-w-84 rounded-card border border-line bg-surface p-4 ${mine ? 'self-start' : 'self-end'}`}
    >
      <div className="flex items-center justify-between gap-3">
        <span className="inline-flex items-center gap-2 rounded-full bg-tint px-3 py-1 text-small font-semibold text-on-tint">
          <Icon of={handshake} className="size-4.5" />
          <T id={mine ? 'chat.offer.mine' : 'chat.offer.theirs'} />
        </span>
        <span className="text-fine text-ink-2">
          <TimeOf of={message.sentAt} />
        </span>
      </div>
      <div className="mt-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <div className="text-fine text-ink-2">
            <T id={mine ? 'makeOffer.due.cash' : 'offer.cashDue'} />
          </div>
          <div className="text-heading font-semibold">
            <Cash of={offer.cashDue} />
          </div>
        </div>
        <div className="text-end">
          <div className="text-fine text-ink-2">
            <T id="chat.offer.arrives" />
          </div>
          <div className="font-semibold first-letter:uppercase">
            <Day of={offer.arrivesOn} style="weekday" />
          </div>
        </div>
      </div>
      {offer.itemCost && (
        <div className="mt-1 text-small text-ink-2">
          <T
            id="offer.sum"
            values={{ fee: <Amount of={offer.fee} />, cost: <Amount of={offer.itemCost} /> }}
          />
        </div>
      )}
      <div className="mt-4">
        {open ? (
          <ButtonLink
            to="/requests/$requestId"
            params={{ requestId: offer.requestId }}
            kind={mine ? 'second' : 'main'}
            className="min-h-11! w-full"
          >
            <T id={mine ? 'chat.offer.see' : 'chat.offer.review'} />
          </ButtonLink>
        ) : (
          <OfferStateBadge offer={offer} />
        )}
      </div>
    </article>
  );
}

/** The deal, in one line, with the way to it. */
function DealCard({ message, dealId }: { readonly message: Message; readonly dealId: string }) {
  return (
    <article className="flex w-full max-w-84 flex-col gap-3 self-center rounded-card border-2 border-accent bg-surface p-4 text-center">
      <span className="inline-flex items-center justify-center gap-2.5 font-semibold">
        <Icon of={handshake} className="size-6 text-accent" />
        <T id="chat.system.deal-agreed" />
      </span>
      <ButtonLink to="/deals/$dealId" params={{ dealId }} kind="second" className="min-h-11!">
        <T id="offer.toDeal" />
      </ButtonLink>
      <span className="text-fine text-ink-2">
        <TimeOf of={message.sentAt} />
      </span>
    </article>
  );
}

/** What happened to an offer or a deal, within the thread. */
export function SystemCard({
  message,
  offer,
  userId,
}: {
  readonly message: Message;
  readonly offer: Offer | undefined;
  readonly userId: string | null;
}) {
  if (!message.data) return null;
  const { what, offerId } = message.data;
  if (what === 'deal-agreed') return <DealCard message={message} dealId={offerId} />;
  if (what === 'offer-made' && offer) {
    return <OfferCard message={message} offer={offer} mine={offer.providerId === userId} />;
  }
  return (
    <div className="self-center text-center">
      <Badge>
        <T id={`chat.system.${what}`} />
      </Badge>
    </div>
  );
}
