import { useInfiniteQuery } from '@tanstack/react-query';
import { T } from '../../i18n/T.tsx';
import { PlanDay, PlanName } from '../../plan/parts.tsx';
import { planHistoryQuery, type HistoryLine } from '../../plan/plan-query.ts';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/states.tsx';
import { Cash } from '../../ui/values.tsx';

/** What was done about my subscription, latest first. */
export function PlanHistory() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(planHistoryQuery);
  const lines = data?.pages.flatMap(({ items }) => items);
  if (error && !lines) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!lines) return <div aria-hidden="true" className="skeleton h-24" />;
  if (lines.length === 0) {
    return (
      <p className="text-ink-2">
        <T id="plan.history.none" />
      </p>
    );
  }
  return (
    <>
      <ol className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.version} className="flex items-baseline justify-between gap-4 py-3 first:pt-0">
            <Done line={line} />
            <span className="shrink-0 text-small text-ink-2">
              <PlanDay at={line.at} />
            </span>
          </li>
        ))}
      </ol>
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
    </>
  );
}

function Done({
  line: { what, plan, months, creditedDays, amount, receiptNumber },
}: {
  readonly line: HistoryLine;
}) {
  return (
    <div>
      <div>
        <T id={`plan.did.${what}`} values={{ plan: <PlanName of={plan} /> }} />
      </div>
      <div className="flex flex-wrap gap-x-4 text-small text-ink-2">
        {months !== undefined && plan !== 'trip-pass' && (
          <T id="plan.did.months" values={{ count: months }} />
        )}
        {creditedDays !== undefined && creditedDays > 0 && (
          <T id="plan.did.credited" values={{ count: creditedDays }} />
        )}
        {amount && <Cash of={amount} />}
        {receiptNumber && <T id="plan.did.receipt" values={{ number: receiptNumber }} />}
      </div>
    </div>
  );
}
