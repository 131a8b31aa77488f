import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { T } from '../../i18n/T.tsx';
import { otherPlan } from '../../plan/changes.ts';
import { PlanName, Prices } from '../../plan/parts.tsx';
import { catalogueQuery, type Entitlement, type PlanTerms } from '../../plan/plan-query.ts';
import { choosePlan } from '../../plan/subscribing.ts';
import { useSubscribing } from '../../plan/use-subscribing.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/states.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { say } from '../../ui/toast.tsx';
import { Refused } from '../../plan/Refused.tsx';

/** Every plan with its price in both currencies, and the one that can be gone over to now. */
export function Plans({ entitlement }: { readonly entitlement: Entitlement }) {
  const { data, error, refetch } = useQuery(catalogueQuery);
  const { subscribe, busy, refused } = useSubscribing();
  const [choosing, setChoosing] = useState<'premium' | 'pro'>();
  const other = otherPlan(entitlement);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <div aria-hidden="true" className="skeleton h-80" />;

  async function choose(plan: 'premium' | 'pro'): Promise<void> {
    if (!(await subscribe(() => choosePlan(plan)))) return;
    say(<T id="plan.chosen" />);
    setChoosing(undefined);
  }

  // Back to pro takes back what was chosen for after it; from less to pro, days are turned into others.
  const isStaying = choosing === entitlement.plan;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {data.items.map((terms) => (
          <li key={terms.plan} className="rounded-control border border-line p-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <h3 className="text-card font-semibold">
                <PlanName of={terms.plan} />
              </h3>
              {terms.plan === entitlement.plan && (
                <Badge kind="good">
                  <T id="plan.yours" />
                </Badge>
              )}
            </div>
            {terms.period && (
              <p className="mt-1 font-medium">
                <T id={`plan.price.${terms.period}`} values={{ prices: <Prices of={terms.prices} /> }} />
              </p>
            )}
            <Gives terms={terms} />
            {terms.plan !== 'free' && terms.plan !== 'trip-pass' && terms.plan === other && (
              <Button kind="second" className="mt-4 w-full" onClick={() => setChoosing(other)}>
                <T id={terms.plan === entitlement.plan ? 'plan.stay' : `plan.choose.${other}`} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {choosing && (
        <Sheet
          open
          onClose={() => setChoosing(undefined)}
          title={<T id={isStaying ? 'plan.stay' : `plan.choose.${choosing}`} />}
        >
          <p className="text-ink-2 text-pretty">
            <T id={isStaying ? 'plan.stay.text' : `plan.choose.${choosing}.text`} />
          </p>
          {refused && <Refused id={refused} />}
          <div className="mt-6 flex flex-col gap-2">
            <Button busy={busy} onClick={() => void choose(choosing)}>
              <T id="plan.choose.confirm" />
            </Button>
            <Button kind="quiet" onClick={() => setChoosing(undefined)}>
              <T id="plan.choose.notYet" />
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Gives({ terms: { limits, extras } }: { readonly terms: PlanTerms }) {
  return (
    <ul className="mt-2 text-small text-ink-2">
      {(['offers', 'conversations'] as const).map((meter) => {
        const limit = limits[meter];
        return (
          <li key={meter}>
            {limit === null ? (
              <T id={`meter.unlimited.${meter}`} />
            ) : (
              <T id={`meter.limit.${meter}`} values={{ count: limit }} />
            )}
          </li>
        );
      })}
      {extras.map((extra) => (
        <li key={extra}>
          <T id={`plan.extra.${extra}`} />
        </li>
      ))}
    </ul>
  );
}
