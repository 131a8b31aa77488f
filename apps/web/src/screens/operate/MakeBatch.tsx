import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T } from '../../i18n/T.tsx';
import { Refused } from '../../plan/Refused.tsx';
import { dayOf, isDay } from '../../text/days.ts';
import { digitsOnly } from '../../text/digits.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/Field.tsx';
import { batchesQuery, operateSentence, type MadeBatch } from './operate-query.ts';
import { PlanFields, type Paid } from './PlanFields.tsx';

const VoucherSheet = lazy(async () => ({ default: (await import('./VoucherSheet.tsx')).VoucherSheet }));

const MOST_VOUCHERS = 500;
/** Vouchers are sold for three years at most. */
const MOST_DAYS = 3 * 365;
const DAY_MS = 86_400_000;
/** What a batch begins as: ten vouchers fill a sheet, and sell within a year. */
const A_SHEET = '10';
const A_YEAR = 365;

function dayIn(days: number): string {
  return dayOf(new Date(Date.now() + days * DAY_MS));
}

/** Makes vouchers, and shows their codes this once, ready to print. */
export function MakeBatch() {
  const queries = useQueryClient();
  const [paid, setPaid] = useState<Paid>({ plan: 'premium', months: 1 });
  const [count, setCount] = useState(A_SHEET);
  const [lastDay, setLastDay] = useState(() => dayIn(A_YEAR));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageId>();
  const [made, setMade] = useState<MadeBatch>();
  const key = useRef(crypto.randomUUID());
  const today = dayIn(0);
  const number = Number(digitsOnly(count));
  const countBad = number < 1 || number > MOST_VOUCHERS;
  const dayBad = !isDay(lastDay) || lastDay < today || lastDay > dayIn(MOST_DAYS);

  /** Another order is another batch. */
  function change(work: () => void): void {
    work();
    setRefused(undefined);
    key.current = crypto.randomUUID();
  }

  async function make(): Promise<void> {
    setTried(true);
    setRefused(undefined);
    if (countBad || dayBad) return;
    setBusy(true);
    try {
      setMade(
        await answered(
          (await api()).POST('/v1/subscriptions/voucher-batches', {
            params: { header: { 'idempotency-key': key.current } },
            // To the end of that day in Tunis, whose clocks never change.
            body: { ...paid, count: number, expiresAt: new Date(`${lastDay}T23:59:59+01:00`).toISOString() },
          }),
        ),
      );
      key.current = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: batchesQuery.queryKey });
    } catch (error) {
      setRefused(operateSentence(error));
    } finally {
      setBusy(false);
    }
  }

  if (made?.codes) {
    return (
      <Suspense fallback={<div aria-hidden="true" className="skeleton h-80" />}>
        <VoucherSheet batch={made} codes={made.codes} onClose={() => setMade(undefined)} />
      </Suspense>
    );
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      {/* An answer that got lost: the batch is made, and nobody can read its codes any more. */}
      {made && <Refused id="operate.codesLost" />}
      <PlanFields paid={paid} onChange={(next) => change(() => setPaid(next))} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={<T id="operate.count" />}
          hint={<T id="operate.count.hint" />}
          problem={tried && countBad && <T id="operate.count.bad" />}
          inputMode="numeric"
          autoComplete="off"
          value={count}
          onChange={({ target }) => change(() => setCount(target.value))}
        />
        <DateField
          label={<T id="operate.lastDay" />}
          today={today}
          last={dayIn(MOST_DAYS)}
          value={lastDay}
          problem={tried && dayBad && <T id="operate.refused.expiry" />}
          onChange={(day) => change(() => setLastDay(day))}
        />
      </div>
      {refused && <Refused id={refused} />}
      <Button type="submit" busy={busy}>
        <T id="operate.make.button" />
      </Button>
    </form>
  );
}
