import { T } from '../../i18n/T.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { dayOf } from '../../text/days.ts';
import { lastDay } from './draft.ts';
import type { StepProps } from './step.ts';

const AHEAD = [
  { id: 'ask.due.week', days: 7 },
  { id: 'ask.due.fortnight', days: 14 },
  { id: 'ask.due.month', days: 30 },
] as const;

/** By when. `fixed`: posted already, and part of a longer page. */
export function WhenStep({
  draft,
  change,
  problem,
  fixed = false,
}: StepProps & { readonly fixed?: boolean }) {
  const now = new Date();
  const today = dayOf(now);
  return (
    <>
      {fixed ? (
        <h2 className="text-sub font-semibold">
          <T id="ask.when" />
        </h2>
      ) : (
        <h1 className="text-heading font-semibold text-balance md:text-title">
          <T id="ask.when" />
        </h1>
      )}
      <div className="flex flex-wrap gap-2">
        {AHEAD.map(({ id, days }) => {
          const day = dayOf(new Date(now.getTime() + days * 86_400_000));
          return (
            <Chip key={id} on={draft.dueOn === day} onClick={() => change({ dueOn: day })}>
              <T id={id} />
            </Chip>
          );
        })}
        <Chip on={draft.dueOn === ''} onClick={() => change({ dueOn: '' })}>
          <T id="ask.due.none" />
        </Chip>
      </div>
      <DateField
        label={<T id="ask.due" />}
        aside={<T id="optional" />}
        today={today}
        last={lastDay(today)}
        value={draft.dueOn}
        problem={problem('dueOn')}
        onChange={(dueOn) => change({ dueOn })}
      />
      {draft.dueOn === '' && (
        <p className="-mt-3 text-small text-ink-2">
          <T id="ask.due.hint" />
        </p>
      )}
    </>
  );
}
