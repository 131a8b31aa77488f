import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { MessageId } from '../../i18n/i18n.ts';
import type { Request, Standing } from '../../market/types.ts';
import { usedUpIn, type UsedUp } from '../../plan/used-up.ts';
import { usePastMeter } from '../../plan/use-past-meter.ts';
import { Wall } from '../../plan/Wall.tsx';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { dayOf } from '../../text/days.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { handCoins, warning } from '../../ui/icons.ts';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { Failed } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';
import { Cash, ClampedText, Day } from '../../ui/values.tsx';
import { lastDay } from '../ask/draft.ts';
import { Amount } from './Amount.tsx';
import { cashDueOf, emptyOffer, offerProblems, toOffer, type OfferDraft } from './offer-draft.ts';
import { OfferDraftCard } from './OfferDraftCard.tsx';
import { requestQuery } from './request-query.ts';
import { refusalSentence } from './use-action.tsx';

const route = getRouteApi('/requests/$requestId/offer');
const keptAs = (requestId: string) => `nwassik.draft.offer.${requestId}`;

function read(request: Request): OfferDraft {
  const empty = emptyOffer(crypto.randomUUID(), request);
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs(request.id)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

/** How many offers are left this month, before one is written in vain. */
function Left({ standing: { limit, used, why } }: { readonly standing: Standing }) {
  if (limit === null) return null;
  if (why === 'subscription-required') {
    return (
      <p className="rounded-control bg-sunk px-4 py-3 text-small text-pretty">
        <T id="makeOffer.left.none" />
      </p>
    );
  }
  return (
    used < limit && (
      <p className="-mt-3 text-small text-ink-2">
        <T id="makeOffer.left" values={{ count: limit - used }} />
      </p>
    )
  );
}

function OfferForm({
  request,
  standing,
}: {
  readonly request: Request;
  readonly standing: Standing | undefined;
}) {
  const router = useRouter();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => read(request));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageId>();
  const [usedUp, setUsedUp] = useState<UsedUp>();
  const pastMeter = usePastMeter();
  const today = dayOf(new Date());
  const problems = offerProblems(draft, request, today);
  const sum = cashDueOf(draft);
  const change = (part: Partial<OfferDraft>) => setDraft((before) => ({ ...before, ...part }));
  const shown = (id: MessageId | undefined) => (tried && id ? <T id={id} /> : undefined);

  useEffect(() => localStorage.setItem(keptAs(request.id), JSON.stringify(draft)), [draft, request.id]);

  async function send(): Promise<void> {
    setTried(true);
    setRefused(undefined);
    if (Object.keys(problems).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    try {
      await pastMeter(async () =>
        answered(
          (await api()).POST('/v1/requests/{requestId}/offers', {
            params: { path: { requestId: request.id }, header: { 'idempotency-key': draft.key } },
            body: toOffer(draft, request.termsVersion),
          }),
        ),
      );
      localStorage.removeItem(keptAs(request.id));
      say(<T id="makeOffer.sent" />);
      await queries.invalidateQueries({ queryKey: ['request', request.id] });
      void queries.invalidateQueries({ queryKey: ['things'] });
      await router.navigate({ to: '/requests/$requestId', params: { requestId: request.id }, replace: true });
    } catch (error) {
      const wall = usedUpIn(error);
      setUsedUp(wall);
      if (!wall) setRefused(refusalSentence(error));
      if (isRefusal(error, 'terms-changed'))
        void queries.invalidateQueries({ queryKey: ['request', request.id] });
    } finally {
      setBusy(false);
    }
  }

  if (usedUp) {
    return (
      <Wall
        usedUp={usedUp}
        draft={<OfferDraftCard draft={draft} />}
        onEdit={() => setUsedUp(undefined)}
        onSend={send}
        onWait={() =>
          void router.navigate({
            to: '/requests/$requestId',
            params: { requestId: request.id },
            replace: true,
          })
        }
      />
    );
  }
  return (
    <>
      <div className="flex flex-col gap-6 pt-5 pb-8">
        <h1 className="text-heading font-semibold text-balance md:text-title">
          <T id="makeOffer.question" />
        </h1>
        {request.dueOn && (
          <p className="-mt-3 text-ink-2">
            <T id="makeOffer.due" values={{ day: <Day of={request.dueOn} style="weekday" /> }} />
          </p>
        )}
        {standing && <Left standing={standing} />}
        <MoneyField
          label={<T id="makeOffer.fee" />}
          hint={<T id="makeOffer.fee.hint" />}
          typed={draft.fee}
          problem={shown(problems.fee)}
          onChange={(fee) => change({ fee, itemCost: { ...draft.itemCost, currency: fee.currency } })}
        />
        <MoneyField
          label={<T id="makeOffer.cost" />}
          aside={<T id="makeOffer.cost.aside" />}
          typed={{ text: draft.itemCost.text, currency: sum?.fee.currency ?? draft.fee.currency }}
          problem={shown(problems.itemCost)}
          fixedCurrency
          onChange={(itemCost) => change({ itemCost })}
        />
        <DateField
          label={<T id="makeOffer.day" />}
          today={today}
          last={request.dueOn ?? lastDay(today)}
          value={draft.arrivesOn}
          problem={shown(problems.arrivesOn)}
          onChange={(arrivesOn) => change({ arrivesOn })}
        />
        <TextArea
          label={<T id="makeOffer.message" />}
          aside={<T id="optional" />}
          hint={<T id="makeOffer.message.hint" />}
          problem={shown(problems.message)}
          value={draft.message}
          onChange={({ target }) => change({ message: target.value })}
        />
        <section aria-live="polite" className="flex items-center gap-4 rounded-card bg-tint p-4 text-on-tint">
          <span className="grid size-12 shrink-0 place-items-center rounded-control bg-surface">
            <Icon of={handCoins} className="size-7" />
          </span>
          <div>
            <div className="text-small">
              <T id="makeOffer.due.cash" />
            </div>
            <div className="text-heading font-semibold tabular-nums">
              {sum ? <Cash of={sum.cashDue} /> : <span aria-hidden="true">—</span>}
            </div>
            {sum?.itemCost && (
              <div className="text-small">
                <T
                  id="offer.sum"
                  values={{ fee: <Amount of={sum.fee} />, cost: <Amount of={sum.itemCost} /> }}
                />
              </div>
            )}
          </div>
        </section>
        {refused && (
          <p role="alert" className="flex gap-3 rounded-control bg-danger-tint px-4 py-3.5 text-danger">
            <Icon of={warning} className="mt-0.5" />
            <T id={refused} />
          </p>
        )}
      </div>
      <div className="sticky bottom-0 -mx-5 mt-auto border-t border-line bg-surface px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:mx-0 md:border-0 md:bg-transparent md:px-0 md:pb-12">
        <Button onClick={() => void send()} busy={busy} className="w-full">
          <T id="makeOffer.send" />
        </Button>
      </div>
    </>
  );
}

/** A provider's offer: fee, what the goods cost, the day, a word; the cash due is worked out. */
export function MakeOffer() {
  const { t } = useLanguage();
  useTitle(t('makeOffer.title'));
  const { requestId } = route.useParams();
  const userId = useUserId();
  const { data, error, refetch } = useQuery({ ...requestQuery(requestId, userId), refetchInterval: false });
  const request = data?.request;
  return (
    <div className="page flex max-w-2xl! grow flex-col pt-1 md:pt-8">
      <TopBar
        closes
        title={<T id="makeOffer.title" />}
        subtitle={request && <ClampedText text={request.title} lines={1} />}
        up="/browse"
      />
      {error && !data ? (
        <Failed page error={error} onRetry={() => void refetch()} />
      ) : request ? (
        <OfferForm request={request} standing={data.standing} />
      ) : (
        <div aria-hidden="true" className="space-y-6 pt-6">
          <div className="skeleton h-9 w-2/3" />
          <div className="skeleton h-13" />
          <div className="skeleton h-13" />
          <div className="skeleton h-13" />
        </div>
      )}
    </div>
  );
}
