import { useEffect, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { T } from '../../i18n/T.tsx';
import type { Request } from '../../market/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { info } from '../../ui/icons.ts';
import { AcceptSheet } from './AcceptSheet.tsx';
import { inSuggestedOrder, isAcceptable } from './compare-offers.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { OfferColumn } from './OfferColumn.tsx';
import type { OfferFrom } from './request-query.ts';
import { useAction } from './use-action.tsx';
import { useTalk } from './use-talk.ts';

/** The owner's offers side by side. */
export function CompareOffers({
  request,
  offers,
}: {
  readonly request: Request;
  readonly offers: readonly OfferFrom[];
}) {
  const [accepting, setAccepting] = useState<OfferFrom>();
  const [declining, setDeclining] = useState<OfferFrom>();
  const { act, busy } = useAction();
  const { talk, busy: talking } = useTalk();
  const live = inSuggestedOrder(
    offers.filter(({ offer }) => offer.state === 'pending' || offer.state === 'accepted'),
  );
  const unread = offers.some(({ offer }) => offer.readAt === null && offer.state === 'pending');

  useEffect(() => {
    if (!unread) return;
    void api().then((client) =>
      client.POST('/v1/requests/{requestId}/offers/read', {
        params: { path: { requestId: request.id } },
        body: { all: true },
      }),
    );
  }, [unread, request.id]);

  async function decline({ offer }: OfferFrom): Promise<void> {
    await act(async () => {
      await answered(
        (await api()).POST('/v1/requests/{requestId}/offers/{offerId}/decline', {
          params: { path: { requestId: request.id, offerId: offer.id } },
        }),
      );
    });
    setDeclining(undefined);
  }

  const several = live.filter(isAcceptable).length > 1;
  return (
    <>
      {several && (
        <p className="flex items-start gap-3 rounded-control bg-sunk px-4 py-3 text-small">
          <Icon of={info} />
          <T id="offers.order" />
        </p>
      )}
      <ul className="mt-7 grid gap-x-5 gap-y-7 md:grid-cols-2 lg:grid-cols-3">
        {live.map((one, index) => (
          <OfferColumn
            key={one.offer.id}
            one={one}
            request={request}
            suggested={several && index === 0}
            talking={talking}
            onAccept={() => setAccepting(one)}
            onDecline={() => setDeclining(one)}
            onTalk={() => void talk(request.id, one.offer.providerId)}
          />
        ))}
      </ul>
      {accepting && <AcceptSheet request={request} one={accepting} onClose={() => setAccepting(undefined)} />}
      {declining && (
        <ConfirmSheet
          title={<T id="decline.title" />}
          text={<T id="decline.text" values={{ name: declining.provider?.displayName ?? '' }} />}
          confirm={<T id="offer.decline" />}
          busy={busy}
          onConfirm={() => void decline(declining)}
          onClose={() => setDeclining(undefined)}
        />
      )}
    </>
  );
}
