import { useState, type ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { CATEGORIES, COUNTRIES, WORKFLOWS } from '../../market/lists.ts';
import { PlaceField, type Town } from '../../market/PlaceField.tsx';
import { townName } from '../../market/town-names.ts';
import { dayOf } from '../../text/days.ts';
import { moneyForInput, readMoney } from '../../text/money.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { MoneyField, type TypedMoney } from '../../ui/MoneyField.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { lastDay } from '../ask/draft.ts';
import { AroundField } from './AroundField.tsx';
import { clearedOf, readFilters, setFilters, SORTS, type Filters } from './filters.ts';

function Group({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-3 text-card font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Where a way begins or ends: a country, and in it a town. */
function End({
  end,
  filters,
  onChange,
}: {
  readonly end: 'pickup' | 'dropoff';
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const { t } = useLanguage();
  const country = filters[`${end}Country`];
  const city = filters[`${end}City`];
  const change = (countryCode: string | undefined, town: string | undefined) =>
    onChange(readFilters({ ...filters, [`${end}Country`]: countryCode, [`${end}City`]: town }));
  const town: Town | undefined =
    country && city
      ? {
          name: townName({ city, countryCode: country }),
          city,
          countryCode: country,
          region: '',
          point: { lat: 0, lng: 0 },
        }
      : undefined;
  return (
    <Group title={<T id={`browse.${end}`} />}>
      <SelectField
        label={<T id="browse.country" />}
        value={country ?? ''}
        onChange={({ target }) => change(target.value || undefined, undefined)}
      >
        <option value="">{t('browse.everywhere')}</option>
        {COUNTRIES.map((one) => (
          <option key={one} value={one}>
            {t(`country.${one}`)}
          </option>
        ))}
      </SelectField>
      <PlaceField
        label={<T id="browse.town" />}
        aside={<T id="optional" />}
        town={town}
        onChoose={(chosen) => change(chosen?.countryCode ?? country, chosen?.city)}
      />
    </Group>
  );
}

/** The least reward, told once it can be read. */
function LeastReward({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const { minReward, currency } = filters;
  const [typed, setTyped] = useState<TypedMoney>(() => ({
    text: minReward && currency ? moneyForInput({ amount: minReward, currency }) : '',
    currency: currency ?? 'TND',
  }));
  return (
    <MoneyField
      label={<T id="browse.minReward" />}
      aside={<T id="optional" />}
      typed={typed}
      onChange={(next) => {
        setTyped(next);
        const read = readMoney(next.text, next.currency);
        if (read.kind !== 'amount' && read.kind !== 'nothing') return;
        const { amount, currency: unit } = read.kind === 'amount' ? read.money : {};
        onChange(readFilters({ ...filters, minReward: amount, currency: unit }));
      }}
    />
  );
}

/** All filters at once; the list behind follows each of them. */
export function FilterSheet({
  filters,
  onChange,
  onClose,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  /** Makes the fields anew once all is cleared: they keep what was typed. */
  const [made, setMade] = useState(0);
  const today = dayOf(new Date());
  const change = (part: Record<string, unknown>) => onChange(readFilters({ ...filters, ...part }));
  return (
    <Sheet open onClose={onClose} title={<T id="browse.filters" />}>
      <div key={made} className="flex flex-col gap-8">
        <End end="pickup" filters={filters} onChange={onChange} />
        <End end="dropoff" filters={filters} onChange={onChange} />
        <Group title={<T id="browse.near" />}>
          <AroundField filters={filters} onChange={onChange} />
        </Group>
        <div className="flex flex-col gap-5">
          <SelectField
            label={<T id="browse.workflow" />}
            value={filters.workflow ?? ''}
            onChange={({ target }) => change({ workflow: target.value })}
          >
            <option value="">{t('browse.everyWorkflow')}</option>
            {WORKFLOWS.map((workflow) => (
              <option key={workflow} value={workflow}>
                {t(`workflow.${workflow}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="browse.category" />}
            value={filters.category ?? ''}
            onChange={({ target }) => change({ category: target.value })}
          >
            <option value="">{t('browse.everyCategory')}</option>
            {CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {t(`category.${category}`)}
              </option>
            ))}
          </SelectField>
          <DateField
            label={<T id="browse.dueBefore" />}
            aside={<T id="optional" />}
            today={today}
            last={lastDay(today)}
            value={filters.dueBefore ?? ''}
            onChange={(dueBefore) => change({ dueBefore })}
          />
          <LeastReward filters={filters} onChange={onChange} />
          <label className="flex min-h-11 items-center gap-3 font-medium">
            <input
              type="checkbox"
              className="size-5.5 accent-accent"
              checked={filters.hasPhotos ?? false}
              onChange={({ target }) => change({ hasPhotos: target.checked })}
            />
            <T id="browse.withPhotos" />
          </label>
          <SelectField
            label={<T id="browse.sort" />}
            value={filters.sort ?? 'newest'}
            onChange={({ target }) => change({ sort: target.value })}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`browse.sort.${sort}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <div className="sticky -bottom-5 -mx-5 mt-6 -mb-5 flex flex-col gap-1 border-t border-line bg-surface px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:-bottom-8 md:-mx-8 md:-mb-8 md:px-8">
        <Button onClick={onClose}>
          <T id="browse.show" />
        </Button>
        <Button
          kind="quiet"
          disabled={setFilters(filters).length === 0}
          onClick={() => {
            onChange(clearedOf(filters));
            setMade(made + 1);
          }}
        >
          <T id="browse.clear" />
        </Button>
      </div>
    </Sheet>
  );
}
