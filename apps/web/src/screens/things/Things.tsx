import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { keptQuery } from '../../market/kept-query.ts';
import { RequestCard, RequestCardSkeleton } from '../../market/RequestCard.tsx';
import { RouteText } from '../../market/route.tsx';
import { DealStateBadge, OfferStateBadge, RequestStateBadge } from '../../market/state-badges.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import type { RequestCard as Card } from '../../market/types.ts';
import { useUserId } from '../../session/session.ts';
import { useTitle } from '../../shell/use-title.ts';
import { dayOf } from '../../text/days.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { arrowRight, calendar } from '../../ui/icons.ts';
import { Empty, Failed } from '../../ui/states.tsx';
import { Cash, ClampedText, Day } from '../../ui/values.tsx';
import { KeptList } from './KeptList.tsx';
import { nextThings, urgencyOf, type NextThing } from './next-things.ts';
import { TABS, type Tab } from './tabs.ts';
import { thingsQuery, type DealWith, type OfferOn } from './things-query.ts';

const route = getRouteApi('/things');

const CARD =
  'relative flex items-center gap-4 rounded-card border border-line bg-surface p-4 transition-colors duration-120 hover:border-edge';

function Picture({ request }: { readonly request: Card | null | undefined }) {
  return request ? (
    <Tile category={request.category} photo={photoOf(request)} className="size-14" icon="size-8" />
  ) : null;
}

function Title({ request }: { readonly request: Card | null | undefined }) {
  return (
    <span className="block text-card font-medium">
      {request ? <ClampedText text={request.title} lines={2} /> : <T id="things.unknown" />}
    </span>
  );
}

/** The first thing to do, said as one does it. */
function Next({ thing, userId }: { readonly thing: NextThing; readonly userId: string | null }) {
  const when = urgencyOf(thing.on, dayOf(new Date()));
  const tone = when === 'late' ? 'text-danger' : when === 'soon' ? 'text-notice' : 'text-ink-2';
  if (thing.kind === 'compare') {
    return (
      <Link to="/requests/$requestId" params={{ requestId: thing.of.id }} className={CARD}>
        <Picture request={thing.of} />
        <span className="min-w-0 grow">
          <span className="block text-small font-semibold text-on-tint">
            <T id="things.compare" values={{ count: thing.of.offerCount }} />
          </span>
          <Title request={thing.of} />
        </span>
        <Icon of={arrowRight} flips />
      </Link>
    );
  }
  if (thing.kind === 'reconfirm') {
    return (
      <Link to="/requests/$requestId" params={{ requestId: thing.of.offer.requestId }} className={CARD}>
        <Picture request={thing.of.request} />
        <span className="min-w-0 grow">
          <span className="block text-small font-semibold text-notice">
            <T id="things.reconfirm" />
          </span>
          <Title request={thing.of.request} />
        </span>
        <Icon of={arrowRight} flips />
      </Link>
    );
  }
  const { deal, request, peer } = thing.of;
  const brings = deal.providerId === userId;
  return (
    <Link to="/deals/$dealId" params={{ dealId: deal.id }} className={CARD}>
      <Picture request={request} />
      <span className="min-w-0 grow">
        <span className={`block text-small font-semibold ${tone}`}>
          <T
            id={brings ? 'things.bring' : 'things.receive'}
            values={{
              day: <Day of={deal.terms.arrivesOn} style="weekday" />,
              name: peer?.displayName ?? '…',
            }}
          />
        </span>
        <Title request={request} />
      </span>
      <Icon of={arrowRight} flips />
    </Link>
  );
}

function OfferRow({ on: { offer, request } }: { readonly on: OfferOn }) {
  return (
    <Link to="/requests/$requestId" params={{ requestId: offer.requestId }} className={CARD}>
      <Picture request={request} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <Title request={request} />
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          <OfferStateBadge offer={offer} />
          <span className="flex items-center gap-1.5">
            <Icon of={calendar} className="size-4" />
            <Day of={offer.arrivesOn} style="weekday" />
          </span>
        </span>
      </span>
      <span className="shrink-0 text-card font-semibold">
        <Cash of={offer.cashDue} />
      </span>
    </Link>
  );
}

function DealRow({ with: { deal, request } }: { readonly with: DealWith }) {
  return (
    <Link to="/deals/$dealId" params={{ dealId: deal.id }} className={CARD}>
      <Picture request={request} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <Title request={request} />
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          <DealStateBadge deal={deal} />
          {request && <RouteText request={request} />}
        </span>
      </span>
      <span className="shrink-0 text-card font-semibold">
        <Cash of={deal.terms.cashDue} />
      </span>
    </Link>
  );
}

function Nothing({ tab }: { readonly tab: Exclude<Tab, 'kept'> }) {
  const looks = tab !== 'requests';
  return (
    <Empty
      title={<T id={`things.empty.${tab}.title`} />}
      actions={
        <>
          <ButtonLink to={looks ? '/browse' : '/ask'} className="w-full">
            <T id={looks ? 'gone.browse' : 'home.ask'} />
          </ButtonLink>
          {!looks && (
            <ButtonLink to="/browse" kind="quiet">
              <T id="offers.none.look" />
            </ButtonLink>
          )}
        </>
      }
    >
      <T id={`things.empty.${tab}.text`} />
    </Empty>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  return <div className="mt-4 grid gap-3.5 lg:grid-cols-2">{children}</div>;
}

/** My requests, offers and deals, with the next thing to do first. */
export function Things() {
  const { t } = useLanguage();
  useTitle(t('nav.things'));
  const userId = useUserId();
  const { data, error, refetch } = useQuery(thingsQuery);
  const { data: kept } = useQuery(keptQuery);
  const { tab: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  if (error && !data) return <Failed page error={error} onRetry={() => void refetch()} />;
  const next = data ? nextThings(data) : [];
  const counts = data && {
    requests: data.requests.length,
    offers: data.offers.length,
    deals: data.deals.length,
    kept: kept?.length ?? 0,
  };
  const tab = chosen ?? TABS.find((one) => counts && counts[one] > 0) ?? 'requests';
  return (
    <div className="page pt-6 pb-12 md:pt-10">
      <h1 className="text-heading font-semibold md:text-title">
        <T id="nav.things" />
      </h1>
      {next.length > 0 && (
        <section className="mt-5">
          <h2 className="text-card font-semibold">
            <T id="things.next" />
          </h2>
          <div className="mt-3 grid gap-3 lg:grid-cols-2">
            {next.slice(0, 4).map((thing, index) => (
              <Next key={index} thing={thing} userId={userId} />
            ))}
          </div>
        </section>
      )}
      <div
        role="group"
        aria-label={t('nav.things')}
        className="no-scrollbar -mx-5 mt-7 flex gap-2 overflow-x-auto px-5 py-1"
      >
        {TABS.map((one) => (
          <Chip
            key={one}
            on={tab === one}
            onClick={() => void navigate({ search: { tab: one }, replace: true, resetScroll: false })}
          >
            <T id={`things.${one}`} />
            {counts && counts[one] > 0 && <span className="tabular-nums opacity-75">{counts[one]}</span>}
          </Chip>
        ))}
      </div>
      <h2 className="sr-only">
        <T id={`things.${tab}`} />
      </h2>
      {tab === 'kept' ? (
        <KeptList />
      ) : !data || !counts ? (
        <div className="mt-4 grid gap-3.5 md:grid-cols-2 lg:grid-cols-3">
          <RequestCardSkeleton />
          <RequestCardSkeleton />
          <RequestCardSkeleton />
        </div>
      ) : counts[tab] === 0 ? (
        <Nothing tab={tab} />
      ) : tab === 'requests' ? (
        <div className="mt-4 grid gap-3.5 md:grid-cols-2 md:gap-5 lg:grid-cols-3">
          {data.requests.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              offerCount={request.offerCount}
              badge={request.state === 'open' ? undefined : <RequestStateBadge state={request.state} />}
            />
          ))}
        </div>
      ) : tab === 'offers' ? (
        <List>
          {data.offers.map((one) => (
            <OfferRow key={one.offer.id} on={one} />
          ))}
        </List>
      ) : (
        <List>
          {data.deals.map((one) => (
            <DealRow key={one.deal.id} with={one} />
          ))}
        </List>
      )}
    </div>
  );
}
