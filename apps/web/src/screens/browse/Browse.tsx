import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useMyPosition } from '../../map/my-position.ts';
import type { RequestCard } from '../../market/types.ts';
import { useMedia } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { list, map } from '../../ui/icons.ts';
import { FilterChips } from './FilterChips.tsx';
import { nearOf, RADIUS, setFilters, SORTS, type Filters } from './filters.ts';
import { Results } from './Results.tsx';
import { SearchBar } from './SearchBar.tsx';
import { Strip } from './Strip.tsx';
import { useFound } from './use-found.ts';

const route = getRouteApi('/browse');

const FilterSheet = lazy(async () => ({ default: (await import('./FilterSheet.tsx')).FilterSheet }));
const BrowseMap = lazy(async () => ({ default: (await import('./BrowseMap.tsx')).BrowseMap }));

/** The order of the list, with the platform's own picker. */
function Order({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const { t } = useLanguage();
  const sort = filters.sort ?? 'newest';
  return (
    <label className="relative flex min-h-11 shrink-0 items-center rounded-control px-2 text-small font-semibold text-on-tint has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span aria-hidden="true">{t(`browse.sort.${sort}`)}</span>
      <select
        value={sort}
        aria-label={t('browse.sort')}
        onChange={({ target }) =>
          onChange({ ...filters, sort: target.value === 'dueSoonest' ? 'dueSoonest' : undefined })
        }
        className="absolute inset-0 w-full cursor-pointer appearance-none bg-surface text-base text-ink opacity-0"
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t(`browse.sort.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What people ask for, narrowed by the address: a list, and beside it (on a phone in its place) a map in step with it. */
export function Browse() {
  const { t } = useLanguage();
  useTitle(t('browse.title'));
  const { view, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const beside = useMedia('(width >= 64rem)');
  const [choosing, setChoosing] = useState(false);
  const [looked, setLooked] = useState<RequestCard | null>(null);
  const found = useFound(filters);
  const narrow = (next: Filters) =>
    void navigate({ search: { ...next, view }, replace: true, resetScroll: false });
  const show = (next: 'map' | undefined) => void navigate({ search: { ...filters, view: next } });
  const { ask, state } = useMyPosition((point) =>
    narrow({ ...filters, near: nearOf(point), radiusKm: filters.radiusKm ?? RADIUS.first }),
  );
  const set = setFilters(filters).length;
  const onMap = !beside && view === 'map';
  const whole = found.step === 'over' && !found.error;
  const mapped = {
    requests: found.requests,
    filters,
    onChange: narrow,
    looked,
  };
  const fallback = (
    <div className="flex flex-col items-center gap-3">
      {!beside && (
        <Button kind="second" onClick={() => show(undefined)}>
          <Icon of={list} />
          <T id="browse.list" />
        </Button>
      )}
      <Button kind="quiet" onClick={() => setChoosing(true)}>
        <T id="browse.near.town" />
      </Button>
    </div>
  );
  return (
    <div
      className={
        beside
          ? 'page grid grid-cols-[minmax(0,1fr)_minmax(22rem,40%)] gap-8 pt-6 pb-12'
          : `page pt-4 ${onMap ? '' : 'pb-12'}`
      }
    >
      <div className="min-w-0">
        <SearchBar
          words={filters.q ?? ''}
          set={set}
          onWords={(words) => narrow({ ...filters, q: words || undefined })}
          onFilters={() => setChoosing(true)}
        />
        <div className="mt-3">
          <FilterChips filters={filters} onChange={narrow} onNearMe={ask} />
        </div>
        {state !== 'idle' && state !== 'asking' && (
          <p role="alert" className="mt-2 rounded-control bg-notice-tint px-4 py-3 text-small text-notice">
            <T id={`map.position.${state}`} />
          </p>
        )}
        <div className="mt-3 mb-3 flex items-center justify-between gap-3">
          <h1 className="text-sub font-semibold text-balance md:text-heading" aria-live="polite">
            {whole && set > 0 ? (
              <T id="browse.found" values={{ count: found.requests.length }} />
            ) : (
              <T id="browse.title" />
            )}
          </h1>
          {beside ? (
            <Order filters={filters} onChange={narrow} />
          ) : (
            <button
              type="button"
              onClick={() => show(onMap ? undefined : 'map')}
              className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-edge bg-surface px-4.5 font-medium"
            >
              <Icon of={onMap ? list : map} className="size-5.5" />
              <T id={onMap ? 'browse.list' : 'browse.map'} />
            </button>
          )}
        </div>
        {!onMap && <Results found={found} filters={filters} onChange={narrow} onLook={setLooked} />}
      </div>
      {beside && (
        <aside aria-label={t('browse.map')} className="relative">
          <div className="sticky top-6 h-[calc(100dvh-7.75rem)] overflow-hidden rounded-card border border-line bg-land">
            <Suspense>
              <BrowseMap {...mapped} fallback={fallback} className="h-full" />
            </Suspense>
          </div>
        </aside>
      )}
      {onMap && (
        <section
          aria-label={t('browse.map')}
          className="-mx-5 flex h-[calc(100dvh-20.5rem)] min-h-96 flex-col md:-mx-12"
        >
          <div className="min-h-0 grow bg-land">
            <Suspense>
              <BrowseMap {...mapped} fallback={fallback} className="h-full" />
            </Suspense>
          </div>
          <Strip requests={found.requests} onLook={setLooked} />
        </section>
      )}
      {choosing && (
        <Suspense>
          <FilterSheet filters={filters} onChange={narrow} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
