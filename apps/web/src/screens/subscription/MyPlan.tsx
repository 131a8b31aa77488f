import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageId } from '../../i18n/i18n.ts';
import { T } from '../../i18n/T.tsx';
import { mayCancel } from '../../plan/changes.ts';
import { PlanDay, PlanName } from '../../plan/parts.tsx';
import { catalogueQuery, type Entitlement, type PlanState } from '../../plan/plan-query.ts';
import { cancelPlan, choosePlan, startTrial } from '../../plan/subscribing.ts';
import { useSubscribing } from '../../plan/use-subscribing.ts';
import { Badge, type BadgeKind } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toast.tsx';
import { ConfirmSheet } from '../request/ConfirmSheet.tsx';
import { Refused } from '../../plan/Refused.tsx';

const BADGES: Readonly<Record<PlanState, BadgeKind>> = {
  free: 'quiet',
  trialing: 'good',
  active: 'good',
  grace: 'notice',
};

/** What the state of a plan means, in a sentence. */
function sentenceOf({ state, cancelled }: Entitlement): MessageId {
  if (state === 'active' && cancelled) return 'plan.until.cancelled';
  return `plan.until.${state}`;
}

/** The plan I have, in words: until when, what follows, and what can be done about it. */
export function MyPlan({ entitlement }: { readonly entitlement: Entitlement }) {
  const { plan, state, validUntil, cancelled, trialAvailable, upcoming } = entitlement;
  const { data: catalogue } = useQuery(catalogueQuery);
  const { subscribe, busy, refused } = useSubscribing();
  const [cancelling, setCancelling] = useState(false);

  async function start(): Promise<void> {
    if (await subscribe(startTrial)) say(<T id="plan.trial.started" />);
  }

  async function cancel(): Promise<void> {
    if (await subscribe(cancelPlan)) say(<T id="plan.cancelled" />);
    setCancelling(false);
  }

  return (
    <section className="rounded-card border border-line bg-surface p-5 md:p-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-heading font-semibold">
          <PlanName of={plan} />
        </h2>
        <Badge kind={BADGES[state]}>
          <T id={cancelled ? 'plan.state.cancelled' : `plan.state.${state}`} />
        </Badge>
      </div>
      <p className="mt-2 text-ink-2 text-pretty">
        {validUntil === null ? (
          <T id="plan.until.free" />
        ) : (
          <T id={sentenceOf(entitlement)} values={{ day: <PlanDay at={validUntil} /> }} />
        )}
      </p>
      {upcoming.length > 0 && (
        <>
          <h3 className="mt-4 font-medium">
            <T id="plan.next" />
          </h3>
          <ol className="mt-1 text-ink-2">
            {upcoming.map((next) => (
              <li key={next.from}>
                <T
                  id={`plan.next.${next.state}`}
                  values={{ day: <PlanDay at={next.from} />, plan: <PlanName of={next.plan} /> }}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {refused && !cancelling && <Refused id={refused} />}
      {trialAvailable && (
        <>
          <Button className="mt-5 w-full" busy={busy} onClick={() => void start()}>
            <T id="plan.trial.start" />
          </Button>
          <p className="mt-2 text-small text-ink-2">
            {catalogue && <T id="plan.trial.text" values={{ days: String(catalogue.trial.days) }} />}
          </p>
        </>
      )}
      {cancelled && (plan === 'premium' || plan === 'pro') && (
        <Button
          kind="second"
          className="mt-5 w-full"
          busy={busy}
          onClick={() => void subscribe(() => choosePlan(plan))}
        >
          <T id="plan.resume" />
        </Button>
      )}
      {mayCancel(entitlement) && (
        <Button kind="quiet" className="mt-4 -ms-3 text-ink-2!" onClick={() => setCancelling(true)}>
          <T id={state === 'trialing' ? 'plan.cancel.trial' : 'plan.cancel'} />
        </Button>
      )}
      {cancelling && validUntil !== null && (
        <ConfirmSheet
          title={<T id={state === 'trialing' ? 'plan.cancel.trial.title' : 'plan.cancel.title'} />}
          text={
            state === 'trialing' ? (
              <T id="plan.cancel.trial.text" />
            ) : (
              <T id="plan.cancel.text" values={{ day: <PlanDay at={validUntil} /> }} />
            )
          }
          confirm={<T id={state === 'trialing' ? 'plan.cancel.trial' : 'plan.cancel'} />}
          busy={busy}
          onConfirm={() => void cancel()}
          onClose={() => setCancelling(false)}
        />
      )}
    </section>
  );
}
