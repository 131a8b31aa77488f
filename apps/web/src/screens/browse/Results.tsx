import { useEffect, useRef, type ReactNode } from 'react';
import { T } from '../../i18n/T.tsx';
import { RequestCard, RequestCardSkeleton } from '../../market/RequestCard.tsx';
import type { RequestCard as Card } from '../../market/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Empty, Failed } from '../../ui/states.tsx';
import { clearedOf, setFilters, wider, type Filters } from './filters.ts';
import type { Found } from './use-found.ts';

const GRID = 'grid gap-3.5 md:grid-cols-2 md:gap-5';

/** Asks for more when the end of the list comes near; a button does the same for the keyboard. */
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
    <div ref={end} className="flex justify-center py-5">
      <Button kind="second" busy={busy} onClick={onMore}>
        <T id="browse.more" />
      </Button>
    </div>
  );
}

/** Nothing found: what could be wider. */
function Nothing({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const further = filters.radiusKm === undefined ? undefined : wider(filters.radiusKm);
  const narrowed = setFilters(filters).length > 0;
  return (
    <Empty
      title={<T id="browse.empty.title" />}
      actions={
        <>
          {further ? (
            <Button className="w-full" onClick={() => onChange({ ...filters, radiusKm: further })}>
              <T id="browse.wider" values={{ km: further }} />
            </Button>
          ) : narrowed ? (
            <Button className="w-full" onClick={() => onChange(clearedOf(filters))}>
              <T id="browse.clear" />
            </Button>
          ) : (
            <ButtonLink to="/ask" className="w-full">
              <T id="home.ask" />
            </ButtonLink>
          )}
          {further ? (
            <Button kind="quiet" onClick={() => onChange(clearedOf(filters))}>
              <T id="browse.clear" />
            </Button>
          ) : (
            narrowed && (
              <ButtonLink to="/ask" kind="quiet">
                <T id="home.ask" />
              </ButtonLink>
            )
          )}
        </>
      }
    >
      <T id="browse.empty.text" />
    </Empty>
  );
}

/** What was looked through without finding enough, and the choice to go further back. */
function Further({ found, onMore }: { readonly found: Found; readonly onMore: () => void }) {
  return (
    <div className="flex flex-col items-center gap-3 py-8 text-center" role="status">
      <p className="max-w-sm text-ink-2 text-pretty">
        <T id="browse.foundSoFar" values={{ count: found.requests.length }} />{' '}
        {found.examined !== undefined && <T id="browse.examined" values={{ count: found.examined }} />}
      </p>
      <Button kind="second" onClick={onMore}>
        <T id="browse.further" />
      </Button>
    </div>
  );
}

/** The list: it goes on by itself while there is little of it, and says what it looked through. */
export function Results({
  found,
  filters,
  onChange,
  onLook,
}: {
  readonly found: Found;
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  /** A card is pointed at, or no longer. */
  readonly onLook: (request: Card | null) => void;
}): ReactNode {
  const { requests, error, step, busy, more, retry } = found;
  if (error && requests.length === 0) return <Failed error={error} onRetry={retry} />;
  if (step === 'over' && requests.length === 0) return <Nothing filters={filters} onChange={onChange} />;
  const first = requests.length === 0 && step === 'on';
  return (
    <section aria-busy={first}>
      <h2 className="sr-only">
        <T id={`browse.sort.${filters.sort ?? 'newest'}`} />
      </h2>
      <div className={GRID}>
        {requests.map((request) => (
          <div
            key={request.id}
            className="grid"
            onPointerEnter={() => onLook(request)}
            onPointerLeave={() => onLook(null)}
            onFocus={() => onLook(request)}
            onBlur={() => onLook(null)}
          >
            <RequestCard request={request} />
          </div>
        ))}
        {(first || (step === 'on' && busy)) &&
          Array.from({ length: first ? 8 : 2 }, (_, index) => <RequestCardSkeleton key={index} />)}
      </div>
      {error ? (
        <Failed error={error} onRetry={more} />
      ) : step === 'rest' ? (
        <More onMore={more} busy={busy} />
      ) : (
        step === 'ask' && <Further found={found} onMore={more} />
      )}
    </section>
  );
}
