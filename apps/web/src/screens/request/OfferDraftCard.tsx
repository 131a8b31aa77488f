import { T } from '../../i18n/T.tsx';
import { Cash, Day, UserText } from '../../ui/values.tsx';
import { Amount } from './Amount.tsx';
import { cashDueOf, type OfferDraft } from './offer-draft.ts';

/** An offer that is not sent yet, in full. */
export function OfferDraftCard({ draft }: { readonly draft: OfferDraft }) {
  const sum = cashDueOf(draft);
  const message = draft.message.trim();
  return (
    <>
      <div className="flex items-end justify-between gap-4">
        <div className="text-ink-2">
          {sum?.itemCost && (
            <div>
              <T
                id="offer.sum"
                values={{ fee: <Amount of={sum.fee} />, cost: <Amount of={sum.itemCost} /> }}
              />
            </div>
          )}
          <div>
            <T id="chat.offer.arrives" values={{ day: <Day of={draft.arrivesOn} style="weekday" /> }} />
          </div>
        </div>
        <div className="text-sub font-semibold">{sum && <Cash of={sum.cashDue} />}</div>
      </div>
      {message && (
        <p className="mt-3 whitespace-pre-line break-words">
          <UserText text={message} />
        </p>
      )}
    </>
  );
}
