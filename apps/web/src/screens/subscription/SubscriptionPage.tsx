import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { entitlementQuery } from '../../plan/plan-query.ts';
import { PointsOfSale } from '../../plan/PointsOfSale.tsx';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Failed } from '../../ui/states.tsx';
import { MyMeters } from './MyMeters.tsx';
import { MyPlan } from './MyPlan.tsx';
import { MyWork } from './MyWork.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { Plans } from './Plans.tsx';
import { Redeem } from './Redeem.tsx';

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 md:p-6">
      <h2 className="mb-4 text-card font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** My plan: what it is, until when, what of it is used, and every way on. */
export function SubscriptionPage() {
  const { t } = useLanguage();
  useTitle(t('plan.mine'));
  const userId = useUserId();
  const { data, error, refetch } = useQuery(entitlementQuery);
  if (error && !data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page max-w-3xl! pb-12">
      <TopBar title={<T id="plan.mine" />} up="/me" />
      <h1 className="sr-only">
        <T id="plan.mine" />
      </h1>
      {!data ? (
        <div aria-hidden="true" className="mt-2 space-y-5">
          <div className="skeleton h-44 rounded-card" />
          <div className="skeleton h-44 rounded-card" />
          <div className="skeleton h-44 rounded-card" />
        </div>
      ) : (
        <div className="mt-2 flex flex-col gap-5">
          <MyPlan entitlement={data} />
          <Section title={<T id="meter.title" />}>
            <MyMeters entitlement={data} />
          </Section>
          {data.extras.includes('analytics') && (
            <Section title={<T id="work.title" />}>
              <MyWork />
            </Section>
          )}
          <Section title={<T id="voucher.title" />}>
            <Redeem isMain={!data.trialAvailable} />
          </Section>
          <Section title={<T id="plan.all" />}>
            <Plans entitlement={data} />
          </Section>
          <Section title={<T id="sale.title" />}>
            <PointsOfSale />
            <p className="mt-5 text-small text-ink-2">
              <T
                id="sale.account"
                values={{
                  account: <span className="font-medium break-all text-ink select-all">{userId}</span>,
                }}
              />
            </p>
          </Section>
          <Section title={<T id="plan.history" />}>
            <PlanHistory />
          </Section>
        </div>
      )}
    </div>
  );
}
