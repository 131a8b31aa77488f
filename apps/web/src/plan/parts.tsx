import type { ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { dayOf } from '../text/days.ts';
import { Cash, Day } from '../ui/values.tsx';
import type { Meter, Plan, PlanTerms } from './plan-query.ts';

/** Months and what is paid by the month run in this zone (domain: Subscriptions). */
const ZONE = 'Africa/Tunis';

/** What a plan is called. */
export function PlanName({ of }: { readonly of: Plan }) {
  return <T id={`plan.name.${of}`} />;
}

/** The day in Tunis of something that begins or ends with a plan. */
export function PlanDay({ at }: { readonly at: string }) {
  return <Day of={dayOf(new Date(at), ZONE)} />;
}

/** "29 DT ou 9 €": what a plan costs, in each currency it is sold in. */
export function Prices({ of: [one, other] }: { readonly of: PlanTerms['prices'] }): ReactNode {
  if (!one) return null;
  if (!other) return <Cash of={one} />;
  return <T id="plan.or" values={{ one: <Cash of={one} />, other: <Cash of={other} /> }} />;
}

/** How much of a month's meter is used, and when it returns. */
export function MeterBar({
  meter,
  limit,
  used,
  resetsAt,
}: {
  readonly meter: Meter;
  readonly limit: number;
  readonly used: number;
  readonly resetsAt: string;
}) {
  return (
    <div>
      <div aria-hidden="true" className="flex gap-2">
        {Array.from({ length: limit }, (_, at) => (
          <span
            key={at}
            className={`h-3 grow rounded-full border ${at < used ? 'border-accent bg-accent' : 'border-edge bg-surface'}`}
          />
        ))}
      </div>
      <div className="mt-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">
          <T id="meter.used" values={{ used: String(used), limit: String(limit) }} />
        </span>
        <span className="text-ink-2">
          <T id={`meter.returns.${meter}`} values={{ count: limit, day: <PlanDay at={resetsAt} /> }} />
        </span>
      </div>
    </div>
  );
}
