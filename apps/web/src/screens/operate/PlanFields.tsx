import { T, useLanguage } from '../../i18n/T.tsx';
import { SelectField } from '../../ui/Field.tsx';
import type { PaidPlan } from './operate-query.ts';

const PLANS: readonly PaidPlan[] = ['premium', 'pro', 'trip-pass'];
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A paid plan, and for how long. */
export interface Paid {
  readonly plan: PaidPlan;
  readonly months: number;
}

/** Which plan, and for how many months; a trip pass is for 30 days. */
export function PlanFields({
  paid: { plan, months },
  onChange,
}: {
  readonly paid: Paid;
  readonly onChange: (paid: Paid) => void;
}) {
  const { t } = useLanguage();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField
        label={<T id="operate.plan" />}
        value={plan}
        onChange={({ target }) => {
          const next = PLANS.find((one) => one === target.value) ?? 'premium';
          onChange({ plan: next, months: next === 'trip-pass' ? 1 : months });
        }}
      >
        {PLANS.map((one) => (
          <option key={one} value={one}>
            {t(`plan.name.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<T id="operate.months" />}
        disabled={plan === 'trip-pass'}
        value={months}
        onChange={({ target }) => onChange({ plan, months: Number(target.value) })}
      >
        {plan === 'trip-pass' ? (
          <option value={1}>{t('operate.30days')}</option>
        ) : (
          MONTHS.map((one) => (
            <option key={one} value={one}>
              {t('plan.did.months', { count: one })}
            </option>
          ))
        )}
      </SelectField>
    </div>
  );
}
