import type { ReactNode } from 'react';
import { digitsOnly } from '../../text/digits.ts';
import { TextField } from '../../ui/Field.tsx';

/** The six digits of a mailed code, typed or pasted in any script's digits. */
export function CodeField({
  label,
  value,
  problem,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly problem?: ReactNode;
  readonly onChange: (code: string) => void;
}) {
  return (
    <TextField
      label={label}
      problem={problem}
      value={value}
      onChange={({ target }) => onChange(digitsOnly(target.value).slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      dir="ltr"
      className="text-center text-heading font-semibold tracking-[0.3em] tabular-nums"
    />
  );
}
