import type { ReactNode } from 'react';
import { T } from '../../i18n/T.tsx';
import { Person } from '../../market/Person.tsx';
import { townsOf } from '../../market/route.tsx';
import { OfferStateBadge } from '../../market/state-badges.tsx';
import type { Offer, Request } from '../../market/types.ts';
import { daysBetween } from '../../text/days.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../../ui/icons.ts';
import { Cash, Day } from '../../ui/values.tsx';
import { Amount } from './Amount.tsx';
import { isAcceptable, savingOf } from './compare-offers.ts';
import type { OfferFrom } from './request-query.ts';

/** How many days before the due date an offer arrives. */
export function Spare({
  offer,
  dueOn,
}: {
  readonly offer: Pick<Offer, 'arrivesOn'>;
  readonly dueOn: string | null;
}) {
  if (!dueOn) return null;
  const days = daysBetween(offer.arrivesOn, dueOn);
  if (days < 0) return null;
  return days === 0 ? (
    <Badge kind="notice">
      <T id="offer.lastDay" />
    </Badge>
  ) : (
    <Badge>
      <T id="offer.spare" values={{ count: days }} />
    </Badge>
  );
}

/** The cash due of an offer, and the sum it is made of. */
export function CashDue({
  offer,
  mine = false,
}: {
  readonly offer: Pick<Offer, 'cashDue' | 'fee' | 'itemCost'>;
  /** Whether the reader made it, and is to receive the cash. */
  readonly mine?: boolean;
}) {
  return (
    <>
      <div className="text-small text-ink-2">
        <T id={mine ? 'makeOffer.due.cash' : 'offer.cashDue'} />
      </div>
      <div className="text-cash font-semibold tabular-nums">
        <Cash of={offer.cashDue} />
      </div>
      <div className="text-small text-ink-2">
        {offer.itemCost ? (
          <T
            id="offer.sum"
            values={{ fee: <Amount of={offer.fee} />, cost: <Amount of={offer.itemCost} /> }}
          />
        ) : (
          <T id="offer.feeOnly" />
        )}
      </div>
    </>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className="border-t border-line py-4">{children}</div>;
}

/** One offer among those being compared. Its rows align with its neighbours'. */
export function OfferColumn({
  one,
  request,
  suggested,
  talking,
  onAccept,
  onDecline,
  onTalk,
}: {
  readonly one: OfferFrom;
  readonly request: Request;
  readonly suggested: boolean;
  readonly talking: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onTalk: () => void;
}) {
  const { offer, provider } = one;
  const saving = savingOf(offer, request.localPrice);
  const { to } = townsOf(request);
  return (
    <li
      className={`relative row-span-6 grid grid-rows-subgrid gap-0 rounded-card bg-surface px-5 pt-6 pb-3 ${
        suggested ? 'border-2 border-accent' : 'border border-line'
      }`}
    >
      {suggested && (
        <span className="absolute start-5 -top-3.5 rounded-full bg-accent px-3.5 py-1 text-small font-semibold text-on-accent">
          <T id="offer.suggested" />
        </span>
      )}
      <div className="pb-5">
        <Person person={provider} />
      </div>
      <Row>
        <CashDue offer={offer} />
      </Row>
      <div className={saving ? 'border-t border-line py-4' : ''}>
        {saving && request.localPrice && (
          <>
            <div className="text-small text-ink-2">
              <T id="offer.saving" />
            </div>
            <div>
              <span className="me-2 text-card font-semibold text-on-tint">
                <Cash of={saving} />
              </span>
              <span className="text-small text-ink-2">
                <T id="offer.against" values={{ price: <Cash of={request.localPrice} /> }} />
              </span>
            </div>
          </>
        )}
      </div>
      <Row>
        <div className="text-small text-ink-2">
          <T id="offer.arrives" values={{ town: to ?? '' }} />
        </div>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-card font-semibold first-letter:uppercase">
            <Day of={offer.arrivesOn} style="weekday" />
          </span>
          <Spare offer={offer} dueOn={request.dueOn} />
        </div>
      </Row>
      <div className={offer.message ? 'border-t border-line py-4' : ''}>
        {offer.message && (
          <>
            <div className="text-small text-ink-2">
              <T id="offer.word" />
            </div>
            <p dir="auto" className="mt-0.5 break-words text-pretty">
              <q>{offer.message}</q>
            </p>
          </>
        )}
      </div>
      <div className="flex flex-col gap-1 self-end pt-1">
        {isAcceptable(one) ? (
          <Button kind={suggested ? 'main' : 'second'} onClick={onAccept}>
            <T id="offer.accept" />
          </Button>
        ) : (
          <div className="pb-2 text-center">
            <OfferStateBadge offer={offer} />
          </div>
        )}
        <div className="flex flex-wrap justify-center gap-x-2">
          <Button kind="quiet" onClick={onTalk} busy={talking}>
            <Icon of={messages} />
            <T id="offer.talk" />
          </Button>
          {offer.state === 'pending' && (
            <Button kind="quiet" className="text-ink-2!" onClick={onDecline}>
              <T id="offer.decline" />
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
