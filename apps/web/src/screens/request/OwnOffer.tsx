import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { T } from '../../i18n/T.tsx';
import { townsOf } from '../../market/route.tsx';
import { OfferStateBadge } from '../../market/state-badges.tsx';
import type { Offer, Request } from '../../market/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../../ui/icons.ts';
import { Day } from '../../ui/values.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { CashDue, Spare } from './OfferColumn.tsx';
import { useAction } from './use-action.tsx';
import { useTalk } from './use-talk.ts';

/** A provider's own offer, and what they can do with it. */
export function OwnOffer({ request, offer }: { readonly request: Request; readonly offer: Offer }) {
  const { act, busy } = useAction();
  const { talk, busy: talking } = useTalk();
  const [withdrawing, setWithdrawing] = useState(false);
  const path = { requestId: request.id, offerId: offer.id };
  const { to } = townsOf(request);

  async function withdraw(): Promise<void> {
    await act(async () => {
      await answered(
        (await api()).POST('/v1/requests/{requestId}/offers/{offerId}/withdraw', { params: { path } }),
      );
    });
    setWithdrawing(false);
  }

  const reconfirm = () =>
    act(async () => {
      await answered(
        (await api()).POST('/v1/requests/{requestId}/offers/{offerId}/reconfirm', {
          params: { path },
          body: { termsVersion: request.termsVersion },
        }),
      );
    });

  return (
    <section className="rounded-card border border-line bg-surface p-5">
      <div className="mb-4 flex items-center justify-between gap-3">
        <h2 className="text-card font-semibold">
          <T id="offer.mine" />
        </h2>
        <OfferStateBadge offer={offer} />
      </div>
      <CashDue offer={offer} mine />
      <div className="mt-4 border-t border-line pt-4">
        <div className="text-small text-ink-2">
          <T id="offer.arrives" values={{ town: to ?? '' }} />
        </div>
        <div className="mt-0.5 flex flex-wrap items-center gap-3">
          <span className="font-semibold first-letter:uppercase">
            <Day of={offer.arrivesOn} style="weekday" />
          </span>
          <Spare offer={offer} dueOn={request.dueOn} />
        </div>
      </div>
      {offer.message && (
        <p dir="auto" className="mt-4 border-t border-line pt-4 break-words text-pretty">
          <q>{offer.message}</q>
        </p>
      )}
      {offer.needsReconfirmation && offer.state === 'pending' && (
        <p className="mt-4 rounded-control bg-notice-tint px-4 py-3 text-small text-notice">
          <T id="offer.reconfirm.why" />
        </p>
      )}
      <div className="mt-5 flex flex-col gap-2">
        {offer.state === 'accepted' && (
          <ButtonLink to="/deals/$dealId" params={{ dealId: offer.id }}>
            <T id="offer.toDeal" />
          </ButtonLink>
        )}
        {offer.needsReconfirmation && offer.state === 'pending' && (
          <Button onClick={() => void reconfirm()} busy={busy}>
            <T id="offer.reconfirm" />
          </Button>
        )}
        <Button kind="second" onClick={() => void talk(request.id, offer.providerId)} busy={talking}>
          <Icon of={messages} />
          <T id="offer.talk" />
        </Button>
        {offer.state === 'pending' && (
          <Button kind="quiet" className="text-ink-2!" onClick={() => setWithdrawing(true)}>
            <T id="offer.withdraw" />
          </Button>
        )}
      </div>
      {withdrawing && (
        <ConfirmSheet
          title={<T id="withdraw.title" />}
          text={<T id="withdraw.text" />}
          confirm={<T id="offer.withdraw" />}
          busy={busy}
          onConfirm={() => void withdraw()}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  );
}
