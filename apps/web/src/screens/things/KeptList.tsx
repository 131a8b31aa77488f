import { useQuery } from '@tanstack/react-query';
import { T } from '../../i18n/T.tsx';
import { keptQuery } from '../../market/kept-query.ts';
import { RequestCard, RequestCardSkeleton } from '../../market/RequestCard.tsx';
import { RequestStateBadge } from '../../market/state-badges.tsx';
import { useKeeping } from '../../market/use-keeping.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Empty, Failed } from '../../ui/states.tsx';

const GRID = 'mt-4 grid gap-3.5 md:grid-cols-2 md:gap-5 lg:grid-cols-3';
/** So many one may keep; from here on it is said how near that is. */
const QUOTA = 100;
const NEARLY = 90;

/** What stood here was taken down by a moderator: nothing of it is shown to anybody. */
function TakenDown({ requestId }: { readonly requestId: string }) {
  const { toggle } = useKeeping(requestId, null);
  return (
    <article className="flex flex-col items-start justify-between gap-3 rounded-card border border-dashed border-edge p-4 md:p-5">
      <div>
        <h3 className="text-card font-medium">
          <T id="kept.removed.title" />
        </h3>
        <p className="mt-1 text-small text-ink-2">
          <T id="kept.removed.text" />
        </p>
      </div>
      <Button kind="quiet" className="-ms-3" onClick={toggle}>
        <T id="kept.takeOff" />
      </Button>
    </article>
  );
}

/** The requests I keep, latest first. What closed since stays, and says how. */
export function KeptList() {
  const { data, error, refetch } = useQuery(keptQuery);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className={GRID}>
        <RequestCardSkeleton />
        <RequestCardSkeleton />
        <RequestCardSkeleton />
      </div>
    );
  }
  if (data.length === 0) {
    return (
      <Empty
        title={<T id="things.empty.kept.title" />}
        actions={
          <ButtonLink to="/browse" className="w-full">
            <T id="gone.browse" />
          </ButtonLink>
        }
      >
        <T id="things.empty.kept.text" />
      </Empty>
    );
  }
  return (
    <>
      {data.length >= NEARLY && (
        <p className="mt-4 rounded-control bg-notice-tint px-4 py-3 text-small text-notice">
          <T id="kept.quota" values={{ count: data.length, most: String(QUOTA) }} />
        </p>
      )}
      <div className={GRID}>
        {data.map(({ requestId, request }) =>
          request ? (
            <RequestCard
              key={requestId}
              request={request}
              badge={
                request.state === 'open' ? undefined : (
                  <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-2">
                    <RequestStateBadge state={request.state} />
                    <T id={`kept.closed.${request.state}`} />
                  </span>
                )
              }
            />
          ) : (
            <TakenDown key={requestId} requestId={requestId} />
          ),
        )}
      </div>
    </>
  );
}
