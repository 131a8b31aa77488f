import { CURRENCIES, isCurrency, type Currency } from '@nwassik/money';
import { useId, type ReactNode } from 'react';
import type { MessageId } from '../i18n/i18n.ts';
import { T, useLanguage } from '../i18n/T.tsx';
import { formatMinor, formatMoney, moneyForInput, readMoney } from '../text/money.ts';
import { INPUT, INPUT_BOX } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { caretDown, warning } from './icons.ts';

/** Money as it was typed: the text, and the unit meant when the text names none. */
export interface TypedMoney {
  readonly text: string;
  readonly currency: Currency;
}

const SIGNS: Readonly<Record<Currency, string>> = { TND: 'DT', EUR: '€', USD: '$', CAD: '$ CA', GBP: '£' };

const PROBLEMS: Readonly<Record<string, MessageId>> = {
  unreadable: 'money.unreadable',
  'too-precise': 'money.tooPrecise',
  'too-much': 'money.tooMuch',
  zero: 'money.zero',
};

/** What is wrong with money as typed; undefined for nothing, and for nothing typed. */
export function moneyProblem({ text, currency }: TypedMoney): MessageId | undefined {
  return PROBLEMS[readMoney(text, currency).kind];
}

/** Money typed as people say it, echoed in full; a slip of a thousand is asked about. */
export function MoneyField({
  label,
  aside,
  hint,
  typed,
  problem,
  fixedCurrency = false,
  onChange,
}: {
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  readonly typed: TypedMoney;
  /** What else is wrong, such as being missing. */
  readonly problem?: ReactNode;
  readonly fixedCurrency?: boolean;
  readonly onChange: (typed: TypedMoney) => void;
}) {
  const { t, locale } = useLanguage();
  const id = useId();
  const sign = (currency: Currency) => (locale === 'ar' && currency === 'TND' ? 'د.ت' : SIGNS[currency]);
  const read = readMoney(typed.text, typed.currency);
  const unreadable = moneyProblem(typed);
  const wrong = unreadable ? <T id={unreadable} /> : problem;
  const unit = read.kind === 'amount' ? read.money.currency : typed.currency;
  const perhaps = read.kind === 'amount' ? read.perhaps : undefined;
  return (
    <div>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </div>
      <div className={INPUT_BOX}>
        <input
          id={id}
          dir="auto"
          inputMode="decimal"
          autoComplete="off"
          value={typed.text}
          onChange={({ target }) => onChange({ ...typed, text: target.value })}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-echo`}
          className={`${INPUT} tabular-nums rtl:text-right`}
        />
        {fixedCurrency ? (
          <span className="px-4 font-semibold">{sign(unit)}</span>
        ) : (
          <span className="relative flex h-full shrink-0 items-center">
            <select
              aria-label={t('money.currency')}
              value={unit}
              onChange={({ target }) =>
                isCurrency(target.value) &&
                onChange({ currency: target.value, text: typed.text.replace(/[^\d٠-٩۰-۹.,\s٫]/g, '').trim() })
              }
              className="h-full appearance-none rounded-control bg-transparent ps-3 pe-10 font-semibold"
            >
              {CURRENCIES.map((currency) => (
                <option key={currency} value={currency} className="bg-surface text-ink">
                  {sign(currency)}
                </option>
              ))}
            </select>
            <Icon of={caretDown} className="pointer-events-none absolute end-4 size-4" />
          </span>
        )}
      </div>
      <div id={`${id}-echo`} aria-live="polite">
        {wrong ? (
          <p className="mt-2 flex gap-2 text-small text-danger">
            <Icon of={warning} className="mt-0.5 size-4" />
            <span>{wrong}</span>
          </p>
        ) : perhaps && read.kind === 'amount' ? (
          <div className="mt-3 flex items-center justify-between gap-3 rounded-control bg-notice-tint p-2 ps-4 text-small text-notice">
            <span>
              <T
                id={perhaps.amount < read.money.amount ? 'money.aLot' : 'money.aLittle'}
                values={{ typed: formatMoney(read.money, locale), perhaps: formatMoney(perhaps, locale) }}
              />
            </span>
            <button
              type="button"
              onClick={() => onChange({ text: moneyForInput(perhaps), currency: perhaps.currency })}
              className="min-h-11 shrink-0 rounded-control bg-surface px-4 font-semibold text-ink"
            >
              <T id="money.use" values={{ amount: formatMoney(perhaps, locale) }} />
            </button>
          </div>
        ) : read.kind === 'amount' ? (
          <p className="mt-2 text-small text-ink-2">
            {read.money.currency === 'TND' ? (
              <T
                id="money.echo"
                values={{
                  amount: formatMoney(read.money, locale),
                  millimes: formatMinor(read.money, locale),
                }}
              />
            ) : (
              <bdi>{formatMoney(read.money, locale)}</bdi>
            )}
          </p>
        ) : (
          hint && <p className="mt-2 text-small text-ink-2">{hint}</p>
        )}
      </div>
    </div>
  );
}
