import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../i18n/T.tsx';
import { FORMAT_TAGS } from '../i18n/locale.ts';
import { Icon } from '../ui/Icon.tsx';
import { calendar, chats, clock, pin } from '../ui/icons.ts';
import { Ago, Cash, Day, ClampedText } from '../ui/values.tsx';
import { KeepButton } from './KeepButton.tsx';
import { RouteArc } from './route.tsx';
import { photoOf } from './photo-of.ts';
import { Tile } from './Tile.tsx';
import type { RequestCard as Card } from './types.ts';

function Fact({
  icon,
  children,
}: {
  readonly icon: { readonly line: string };
  readonly children: ReactNode;
}) {
  return (
    <span className="flex items-center gap-2">
      <Icon of={icon} className="size-4.5" />
      <span>{children}</span>
    </span>
  );
}

/** "3,2 km": near by to the hundred metres, from ten kilometres on to the kilometre. */
function Distance({ km }: { readonly km: number }) {
  const { locale } = useLanguage();
  const format = new Intl.NumberFormat(FORMAT_TAGS[locale], {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: km < 10 ? 1 : 0,
  });
  return <T id="card.distance" values={{ distance: format.format(km) }} />;
}

/** A request in a list: what, from, to, when and how much. The whole card is one link. */
export function RequestCard({
  request,
  offerCount,
  badge,
}: {
  readonly request: Card;
  /** Known on one's own cards only: there it stands in the place of how long ago it was posted. */
  readonly offerCount?: number | undefined;
  readonly badge?: ReactNode;
}) {
  return (
    <article className="relative flex flex-col rounded-card border border-line bg-surface p-4 transition-colors duration-120 has-[a:hover]:border-edge md:p-5">
      <div className="flex grow items-center gap-4">
        <Tile category={request.category} photo={photoOf(request)} />
        <div className="min-w-0 grow">
          {badge && <div className="mb-1.5">{badge}</div>}
          <h3 className="text-card font-medium">
            <Link
              to="/requests/$requestId"
              params={{ requestId: request.id }}
              className="after:absolute after:inset-0 after:rounded-card after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
            >
              <ClampedText text={request.title} lines={2} />
            </Link>
          </h3>
          <div className="mt-1.5">
            <RouteArc request={request} />
          </div>
        </div>
        {offerCount === undefined && (
          <KeepButton request={request} className="relative -me-2 -mt-2 self-start" />
        )}
      </div>
      <div className="mt-4 flex items-end justify-between gap-3 border-t border-line pt-3.5">
        <div className="flex min-w-0 flex-col gap-1 text-small text-ink-2">
          <Fact icon={calendar}>
            {request.dueOn ? (
              <T id="card.before" values={{ day: <Day of={request.dueOn} /> }} />
            ) : (
              <T id="card.anyDay" />
            )}
          </Fact>
          {request.distanceKm !== undefined ? (
            <Fact icon={pin}>
              <Distance km={request.distanceKm} />
            </Fact>
          ) : offerCount === undefined ? (
            <Fact icon={clock}>
              <T id="card.posted" values={{ ago: <Ago of={request.createdAt} /> }} />
            </Fact>
          ) : (
            <Fact icon={chats}>
              <T id="card.offers" values={{ count: offerCount }} />
            </Fact>
          )}
        </div>
        <div className="shrink-0 text-end">
          <div className="text-fine text-ink-2">
            <T id="card.reward" />
          </div>
          <div className={request.reward ? 'text-sub font-semibold' : 'font-medium'}>
            {request.reward ? <Cash of={request.reward} /> : <T id="card.noReward" />}
          </div>
        </div>
      </div>
    </article>
  );
}

/** The place of a card while it loads: the same boxes, so that nothing moves. */
export function RequestCardSkeleton() {
  return (
    <div aria-hidden="true" className="rounded-card border border-line bg-surface p-4 md:p-5">
      <div className="flex items-center gap-4">
        <div className="skeleton size-16 rounded-control md:size-19" />
        <div className="grow space-y-2.5">
          <div className="skeleton h-4 w-4/5" />
          <div className="skeleton h-4 w-1/2" />
        </div>
      </div>
      <div className="mt-4 flex justify-between border-t border-line pt-4 pb-1.5">
        <div className="skeleton h-9 w-2/5" />
        <div className="skeleton h-9 w-1/5" />
      </div>
    </div>
  );
}
