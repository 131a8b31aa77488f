import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T } from '../../i18n/T.tsx';
import { PlanDay, PlanName } from '../../plan/parts.tsx';
import { Refused } from '../../plan/Refused.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/states.tsx';
import { ConfirmSheet } from '../request/ConfirmSheet.tsx';
import { batchesQuery, operateSentence, type Batch } from './operate-query.ts';

/** The batches that were made, latest first; those not sold out can be voided. */
export function Batches() {
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(batchesQuery);
  const [voiding, setVoiding] = useState<Batch>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageId>();
  const batches = data?.pages.flatMap(({ items }) => items);

  async function makeVoid(batchId: string): Promise<void> {
    setBusy(true);
    setRefused(undefined);
    try {
      await answered(
        (await api()).POST('/v1/subscriptions/voucher-batches/{batchId}/void', {
          params: { path: { batchId } },
        }),
      );
    } catch (caught) {
      setRefused(operateSentence(caught));
    } finally {
      setBusy(false);
      setVoiding(undefined);
      void queries.invalidateQueries({ queryKey: batchesQuery.queryKey });
    }
  }

  if (error && !batches) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!batches) return <div aria-hidden="true" className="skeleton h-24" />;
  return (
    <>
      {batches.length === 0 && (
        <p className="text-ink-2">
          <T id="operate.batches.none" />
        </p>
      )}
      {refused && <Refused id={refused} />}
      <ul className="divide-y divide-line">
        {batches.map((batch) => (
          <li key={batch.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0">
            <BatchFacts batch={batch} />
            {batch.voidedAt === null && batch.redeemed < batch.count && (
              <Button
                kind="quiet"
                className="text-danger! hover:bg-danger-tint!"
                onClick={() => setVoiding(batch)}
              >
                <T id="operate.void" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          kind="second"
          className="mt-3 w-full"
          busy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          <T id="told.more" />
        </Button>
      )}
      {voiding && (
        <ConfirmSheet
          title={<T id="operate.void.title" />}
          text={<T id="operate.void.text" values={{ count: voiding.count - voiding.redeemed }} />}
          confirm={<T id="operate.void" />}
          busy={busy}
          onConfirm={() => void makeVoid(voiding.id)}
          onClose={() => setVoiding(undefined)}
        />
      )}
    </>
  );
}

function BatchFacts({ batch }: { readonly batch: Batch }) {
  const { plan, months, count, redeemed, createdAt, expiresAt, voidedAt } = batch;
  return (
    <div className="min-w-48 grow">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="font-medium">
          <PlanName of={plan} />
        </span>
        {plan !== 'trip-pass' && <T id="plan.did.months" values={{ count: months }} />}
        {voidedAt && (
          <Badge kind="bad">
            <T id="operate.voided" values={{ day: <PlanDay at={voidedAt} /> }} />
          </Badge>
        )}
      </div>
      <div className="flex flex-wrap gap-x-4 text-small text-ink-2">
        <T id="operate.redeemed" values={{ redeemed: String(redeemed), count: String(count) }} />
        <T id="operate.madeOn" values={{ day: <PlanDay at={createdAt} /> }} />
        <T id="operate.goodUntil" values={{ day: <PlanDay at={expiresAt} /> }} />
      </div>
    </div>
  );
}
