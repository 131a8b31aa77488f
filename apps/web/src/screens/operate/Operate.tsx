import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { groupsQuery } from '../../session/groups-query.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Failed, Gone } from '../../ui/states.tsx';
import { Batches } from './Batches.tsx';
import { MakeBatch } from './MakeBatch.tsx';
import { RecordCash } from './RecordCash.tsx';

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 md:p-6">
      <h2 className="mb-4 text-card font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** The operator's desk: vouchers to sell, and cash taken. */
export function Operate() {
  const { t } = useLanguage();
  useTitle(t('operate.title'));
  const { data: groups, error, refetch } = useQuery(groupsQuery);
  if (error && !groups) return <Failed page error={error} onRetry={() => void refetch()} />;
  if (groups && !groups.includes('operators')) return <Gone />;
  return (
    <div className="page max-w-5xl! pb-12">
      <TopBar title={<T id="operate.title" />} up="/me" />
      <h1 className="sr-only">
        <T id="operate.title" />
      </h1>
      {!groups ? (
        <div aria-hidden="true" className="mt-2 space-y-5">
          <div className="skeleton h-80 rounded-card" />
          <div className="skeleton h-80 rounded-card" />
        </div>
      ) : (
        <div className="mt-2 flex flex-col gap-5">
          <Section title={<T id="operate.make" />}>
            <MakeBatch />
          </Section>
          <Section title={<T id="operate.batches" />}>
            <Batches />
          </Section>
          <Section title={<T id="operate.cash" />}>
            <RecordCash />
          </Section>
        </div>
      )}
    </div>
  );
}
