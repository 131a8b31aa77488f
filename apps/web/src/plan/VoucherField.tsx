import { T } from '../i18n/T.tsx';
import type { ReactNode } from 'react';
import { TextField } from '../ui/Field.tsx';

/** A voucher's code, as it is read from the paper. */
export function VoucherField({
  code,
  problem,
  onChange,
}: {
  readonly code: string;
  readonly problem: ReactNode;
  readonly onChange: (code: string) => void;
}) {
  return (
    <TextField
      label={<T id="voucher.code" />}
      hint={<T id="voucher.code.hint" values={{ example: '7KQ2-M9XD-0T4H-P6RC' }} />}
      problem={problem}
      dir="ltr"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={100}
      className="tabular-nums uppercase rtl:text-right"
      value={code}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
