import type { ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { daysBetween, isDay } from '../text/days.ts';
import { TextField } from './Field.tsx';
import { Day } from './values.tsx';

/** A day of the calendar, with the platform's own picker; echoed as the reader says it. */
export function DateField({
  label,
  aside,
  value,
  today,
  last,
  problem,
  onChange,
}: {
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  readonly value: string;
  readonly today: string;
  readonly last: string;
  readonly problem?: ReactNode;
  readonly onChange: (day: string) => void;
}) {
  const passed = isDay(value) && daysBetween(today, value) < 0;
  const wrong = passed ? <T id="date.passed" /> : problem;
  return (
    <TextField
      label={label}
      aside={aside}
      type="date"
      dir="ltr"
      className="appearance-none rtl:text-right"
      min={today}
      max={last}
      value={value}
      problem={wrong}
      hint={!wrong && isDay(value) ? <Day of={value} style="long" /> : undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
