import type { Point } from '@nwassik/geo';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { nearestTownQuery } from '../../market/nearest-town-query.ts';
import type { Country } from '../../market/lists.ts';
import { townName } from '../../market/town-names.ts';
import { dayOf } from '../../text/days.ts';
import { formatMoney } from '../../text/money.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { close, image, position } from '../../ui/icons.ts';
import { Day } from '../../ui/values.tsx';
import { pointOf, setFilters, without, type FilterName, type Filters } from './filters.ts';

const WEEK_MS = 7 * 86_400_000;

/** "20 km around Sfax": the address has a point, its town is asked for in the reader's language. */
function Around({ near, radiusKm }: { readonly near: Point; readonly radiusKm: number }) {
  const { locale } = useLanguage();
  const { data: town } = useQuery(nearestTownQuery(near, locale));
  return town ? (
    <T id="browse.around" values={{ km: radiusKm, town: town.name }} />
  ) : (
    <T id="browse.around.point" values={{ km: radiusKm }} />
  );
}

/** Where a way begins or ends: a country has its article in French, a town none. */
function End({
  end,
  country,
  city,
}: {
  readonly end: 'from' | 'to';
  readonly country: Country | undefined;
  readonly city: string | undefined;
}) {
  if (country === undefined) return null;
  if (city === undefined) return <T id={`browse.${end}.${country}`} />;
  return <T id={`browse.${end}`} values={{ town: townName({ city, countryCode: country }) }} />;
}

/** A filter that is set, in words. */
function Words({ name, filters }: { readonly name: FilterName; readonly filters: Filters }) {
  const { locale } = useLanguage();
  const { q, near, radiusKm, workflow, category, dueBefore, minReward, currency } = filters;
  const said: Readonly<Record<FilterName, () => ReactNode>> = {
    q: () => <T id="browse.quoted" values={{ words: q }} />,
    pickup: () => <End end="from" country={filters.pickupCountry} city={filters.pickupCity} />,
    dropoff: () => <End end="to" country={filters.dropoffCountry} city={filters.dropoffCity} />,
    near: () => {
      const point = pointOf(near);
      return point && radiusKm && <Around near={point} radiusKm={radiusKm} />;
    },
    workflow: () => workflow && <T id={`workflow.${workflow}`} />,
    category: () => category && <T id={`category.${category}`} />,
    dueBefore: () => dueBefore && <T id="card.before" values={{ day: <Day of={dueBefore} /> }} />,
    minReward: () =>
      minReward &&
      currency && (
        <T id="browse.atLeast" values={{ amount: formatMoney({ amount: minReward, currency }, locale) }} />
      ),
    hasPhotos: () => <T id="browse.withPhotos" />,
  };
  return said[name]();
}

/** The filters that are set, each one tap from gone; then a few that people often want. */
export function FilterChips({
  filters,
  onChange,
  onNearMe,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  readonly onNearMe: () => void;
}) {
  const { t } = useLanguage();
  const set = setFilters(filters);
  const offered = (name: FilterName) => !set.includes(name);
  return (
    <div
      role="group"
      aria-label={t('browse.filters')}
      className="no-scrollbar -mx-5 flex gap-2 overflow-x-auto px-5 py-1 md:mx-0 md:flex-wrap md:px-0"
    >
      {set.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => onChange(without(filters, name))}
          className="inline-flex min-h-11 max-w-full shrink-0 items-center gap-2.5 rounded-full bg-ink px-4.5 font-medium whitespace-nowrap text-paper"
        >
          <span className="truncate">
            <Words name={name} filters={filters} />
          </span>
          <span className="sr-only">{t('browse.takeOff')}</span>
          <Icon of={close} className="size-4" />
        </button>
      ))}
      {offered('near') && (
        <Chip onClick={onNearMe}>
          <Icon of={position} className="size-4.5" />
          <T id="browse.nearMe" />
        </Chip>
      )}
      {offered('dropoff') && (
        <Chip onClick={() => onChange({ ...filters, dropoffCountry: 'TN' })}>
          <T id="browse.to.TN" />
        </Chip>
      )}
      {offered('dueBefore') && (
        <Chip onClick={() => onChange({ ...filters, dueBefore: dayOf(new Date(Date.now() + WEEK_MS)) })}>
          <T id="browse.thisWeek" />
        </Chip>
      )}
      {offered('hasPhotos') && (
        <Chip onClick={() => onChange({ ...filters, hasPhotos: true })}>
          <Icon of={image} className="size-4.5" />
          <T id="browse.withPhotos" />
        </Chip>
      )}
    </div>
  );
}
