import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client.ts';
import { T } from '../../i18n/T.tsx';
import { Person } from '../../market/Person.tsx';
import { townsOf } from '../../market/route.tsx';
import type { Request } from '../../market/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { calendar, handCoins, shield } from '../../ui/icons.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Cash, Day } from '../../ui/values.tsx';
import { Amount } from './Amount.tsx';
import type { OfferFrom } from './request-query.ts';
import { useAction } from './use-action.tsx';

function Line({
  icon,
  children,
}: {
  readonly icon: { readonly line: string };
  readonly children: ReactNode;
}) {
  return (
    <div className="flex items-start gap-3.5">
      <Icon of={icon} className="mt-1 size-6" />
      <div>{children}</div>
    </div>
  );
}

/** What is about to be agreed, in full, before it is. */
export function AcceptSheet({
  request,
  one: { offer, provider },
  onClose,
}: {
  readonly request: Request;
  readonly one: OfferFrom;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const { act, busy } = useAction();
  const { to } = townsOf(request);

  async function accept(): Promise<void> {
    const done = await act(async () => {
      await answered(
        (await api()).POST('/v1/requests/{requestId}/offers/{offerId}/accept', {
          params: { path: { requestId: request.id, offerId: offer.id } },
          body: { offerVersion: offer.version, termsVersion: request.termsVersion },
        }),
      );
    });
    onClose();
    if (done) await router.navigate({ to: '/deals/$dealId', params: { dealId: offer.id } });
  }

  return (
    <Sheet open onClose={onClose} title={<T id="accept.title" />}>
      <div className="flex flex-col gap-5">
        <Person person={provider} />
        <div className="flex flex-col gap-4 rounded-card bg-sunk p-4">
          <Line icon={handCoins}>
            <div className="text-small text-ink-2">
              <T id="offer.cashDue" />
            </div>
            <span className="text-heading font-semibold">
              <Cash of={offer.cashDue} />
            </span>
            {offer.itemCost && (
              <span className="ms-2 text-small text-ink-2">
                <T
                  id="offer.sum"
                  values={{ fee: <Amount of={offer.fee} />, cost: <Amount of={offer.itemCost} /> }}
                />
              </span>
            )}
          </Line>
          <Line icon={calendar}>
            <div className="text-small text-ink-2">
              <T id="offer.arrives" values={{ town: to ?? '' }} />
            </div>
            <div className="font-semibold first-letter:uppercase">
              <Day of={offer.arrivesOn} style="long" />
            </div>
          </Line>
          <Line icon={shield}>
            <p className="text-small text-pretty">
              <T id="accept.opens" values={{ name: provider?.displayName ?? '' }} />
            </p>
          </Line>
        </div>
        <div className="flex flex-col gap-2">
          <Button onClick={() => void accept()} busy={busy}>
            <T id="accept.confirm" values={{ amount: <Cash of={offer.cashDue} /> }} />
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <T id="accept.notYet" />
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
