import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { CATEGORIES, COUNTRIES, WORKFLOWS } from '../../market/lists.ts';
import { RequestCard, RequestCardSkeleton } from '../../market/RequestCard.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { close, filters as filtersIcon } from '../../ui/icons.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Empty, Failed } from '../../ui/states.tsx';
import { browseQuery } from './browse-query.ts';
import { countFilters, readFilters, type Filters } from './filters.ts';

const route = getRouteApi('/browse');
const NONE: Filters = { workflow: undefined, category: undefined, dropoffCountry: undefined };

/** All filters at once, in a sheet. */
function FilterSheet({
  filters,
  onChange,
  onClose,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const change = (name: keyof Filters) => (value: string) =>
    onChange({ ...filters, ...readFilters({ ...filters, [name]: value || undefined }) });
  return (
    <Sheet open onClose={onClose} title={<T id="browse.filters" />}>
      <div className="flex flex-col gap-5">
        <SelectField
          label={<T id="browse.country" />}
          value={filters.dropoffCountry ?? ''}
          onChange={({ target }) => change('dropoffCountry')(target.value)}
        >
          <option value="">{t('browse.everywhere')}</option>
          {COUNTRIES.map((country) => (
            <option key={country} value={country}>
              {t(`country.${country}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<T id="browse.workflow" />}
          value={filters.workflow ?? ''}
          onChange={({ target }) => change('workflow')(target.value)}
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
          onChange={({ target }) => change('category')(target.value)}
        >
          <option value="">{t('browse.everyCategory')}</option>
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </SelectField>
        <div className="mt-2 flex flex-col gap-2">
          <Button onClick={onClose}>
            <T id="browse.show" />
          </Button>
          <Button kind="quiet" onClick={() => onChange(NONE)} disabled={countFilters(filters) === 0}>
            <T id="browse.clear" />
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Asks for the next page when the end of the list comes near; a button does the same for the keyboard. */
function More({ onMore, busy }: { readonly onMore: () => void; readonly busy: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || busy) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore, busy]);
  return (
    <div ref={end} className="col-span-full flex justify-center py-4">
      <Button kind="second" busy={busy} onClick={onMore}>
        <T id="browse.more" />
      </Button>
    </div>
  );
}

/** What people ask for, newest first; the filters stand in the address. */
export function Browse() {
  const { t } = useLanguage();
  useTitle(t('browse.title'));
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const [choosing, setChoosing] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(browseQuery(filters));
  const narrow = (next: Filters) => void navigate({ search: next, replace: true, resetScroll: false });
  const requests = data?.pages.flatMap(({ items }) => items) ?? [];
  const set = countFilters(filters);
  return (
    <div className="page pt-6 pb-12 md:pt-10">
      <div className="flex items-center justify-between gap-4">
        <h1 className="text-heading font-semibold text-balance md:text-title">
          <T id="browse.title" />
        </h1>
        <button
          type="button"
          onClick={() => setChoosing(true)}
          className="inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border border-edge bg-surface px-4 font-medium"
        >
          <Icon of={filtersIcon} />
          <T id="browse.filters" />
          {set > 0 && (
            <span className="grid size-5 place-items-center rounded-full bg-accent text-fine font-semibold text-on-accent">
              {set}
            </span>
          )}
        </button>
      </div>
      <div
        role="group"
        aria-label={t('browse.filters')}
        className="no-scrollbar -mx-5 mt-4 flex gap-2 overflow-x-auto px-5 py-1 md:mx-0 md:flex-wrap md:px-0"
      >
        <Chip on={set === 0} onClick={() => narrow(NONE)}>
          <T id="browse.all" />
        </Chip>
        {COUNTRIES.slice(0, 2).map((country) => {
          const on = filters.dropoffCountry === country;
          return (
            <Chip
              key={country}
              on={on}
              onClick={() => narrow({ ...filters, dropoffCountry: on ? undefined : country })}
            >
              <span>
                <T id="browse.towards" values={{ country: t(`country.${country}`) }} />
              </span>
              {on && <Icon of={close} className="size-4" />}
            </Chip>
          );
        })}
        {WORKFLOWS.map((workflow) => {
          const on = filters.workflow === workflow;
          return (
            <Chip
              key={workflow}
              on={on}
              onClick={() => narrow({ ...filters, workflow: on ? undefined : workflow })}
            >
              <T id={`workflow.${workflow}`} />
              {on && <Icon of={close} className="size-4" />}
            </Chip>
          );
        })}
        {filters.category && (
          <Chip on onClick={() => narrow({ ...filters, category: undefined })}>
            <T id={`category.${filters.category}`} />
            <Icon of={close} className="size-4" />
          </Chip>
        )}
      </div>
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !isPending && requests.length === 0 && !hasNextPage ? (
        <Empty
          title={<T id="browse.empty.title" />}
          actions={
            <>
              <ButtonLink to="/ask" className="w-full">
                <T id="home.ask" />
              </ButtonLink>
              {set > 0 && (
                <Button kind="quiet" onClick={() => narrow(NONE)}>
                  <T id="browse.clear" />
                </Button>
              )}
            </>
          }
        >
          <T id="browse.empty.text" />
        </Empty>
      ) : (
        <section className="mt-5 grid gap-3.5 md:grid-cols-2 md:gap-5 lg:grid-cols-3" aria-busy={isPending}>
          <h2 className="sr-only">
            <T id="browse.newest" />
          </h2>
          {isPending
            ? Array.from({ length: 9 }, (_, index) => <RequestCardSkeleton key={index} />)
            : requests.map((request) => <RequestCard key={request.id} request={request} />)}
          {hasNextPage && <More onMore={() => void fetchNextPage()} busy={isFetchingNextPage} />}
        </section>
      )}
      {choosing && <FilterSheet filters={filters} onChange={narrow} onClose={() => setChoosing(false)} />}
    </div>
  );
}
