import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { Person } from '../../market/Person.tsx';
import { RouteArc, townsOf } from '../../market/route.tsx';
import { townName } from '../../market/town-names.ts';
import { DealStateBadge } from '../../market/state-badges.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { dayOf } from '../../text/days.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { calendar, handCoins, messages, phone, pin, shield, storefront, usersThree } from '../../ui/icons.ts';
import { Failed } from '../../ui/states.tsx';
import { Cash, Day, UserText } from '../../ui/values.tsx';
import { Amount } from '../request/Amount.tsx';
import { useTalk } from '../request/use-talk.ts';
import { dealQuery, type DealView, type PrivatePlaces } from './deal-query.ts';

const route = getRouteApi('/deals/$dealId');
type Place = NonNullable<PrivatePlaces['dropoff']>;

/** A fact of the deal: its drawing, its name, and what it is. */
function Fact({
  icon,
  label,
  children,
  accent = false,
}: {
  readonly icon: { readonly line: string };
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly accent?: boolean;
}) {
  return (
    <div className="flex items-start gap-4 rounded-card border border-line bg-surface p-4">
      <span
        className={`grid size-12 shrink-0 place-items-center rounded-control ${accent ? 'bg-tint text-on-tint' : 'bg-sunk'}`}
      >
        <Icon of={icon} className="size-6.5" />
      </span>
      <div className="min-w-0 grow">
        <div className="text-small text-ink-2">{label}</div>
        {children}
      </div>
    </div>
  );
}

const PLACE_ICONS = { person: pin, shop: storefront, public: usersThree } as const;

function PlaceFact({
  role,
  place,
}: {
  readonly role: 'pickup' | 'dropoff' | 'meetup';
  readonly place: Place;
}) {
  const { label, details, contact } = place;
  const city = townName(place);
  return (
    <Fact icon={PLACE_ICONS[place.kind]} label={<T id={`deal.place.${role}`} />}>
      <div className="font-semibold break-words">
        <bdi>{label}</bdi>
        {label !== city && (
          <span className="font-normal text-ink-2">
            {' '}
            <bdi>{city}</bdi>
          </span>
        )}
      </div>
      {details && (
        <p dir="auto" className="page-side break-words whitespace-pre-line">
          {details}
        </p>
      )}
      {contact && (
        <a
          href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}
          className="mt-1 inline-flex min-h-11 items-center gap-2.5 font-medium text-on-tint"
        >
          <Icon of={phone} />
          <bdi>{contact.name}</bdi>
          <bdi dir="ltr" className="whitespace-nowrap underline underline-offset-4">
            {contact.phone}
          </bdi>
        </a>
      )}
    </Fact>
  );
}

function Terms({ view: { deal, request }, brings }: { readonly view: DealView; readonly brings: boolean }) {
  const { terms } = deal;
  const { to } = request ? townsOf(request) : { to: undefined };
  return (
    <>
      <Fact icon={handCoins} label={<T id={brings ? 'makeOffer.due.cash' : 'offer.cashDue'} />} accent>
        <div className="text-heading font-semibold">
          <Cash of={terms.cashDue} />
        </div>
        <div className="text-small text-ink-2">
          {terms.itemCost ? (
            <T
              id="offer.sum"
              values={{ fee: <Amount of={terms.fee} />, cost: <Amount of={terms.itemCost} /> }}
            />
          ) : (
            <T id="offer.feeOnly" />
          )}
        </div>
        {terms.dutiesPaidBy && (
          <div className="text-small text-ink-2">
            <T id={`deal.duties.${terms.dutiesPaidBy}`} />
          </div>
        )}
      </Fact>
      <Fact icon={calendar} label={<T id="offer.arrives" values={{ town: to ?? '' }} />}>
        <div className="font-semibold first-letter:uppercase">
          <Day of={terms.arrivesOn} style="long" />
        </div>
        <div className="text-small text-ink-2">
          <T
            id="deal.version"
            values={{
              number: terms.version,
              day: <Day of={dayOf(new Date(terms.agreedAt))} style="short" />,
            }}
          />
        </div>
      </Fact>
    </>
  );
}

function Body({ view, userId }: { readonly view: DealView; readonly userId: string | null }) {
  const { deal, request, people, places } = view;
  const { talk, busy } = useTalk();
  const brings = deal.providerId === userId;
  const peerId = brings ? deal.requesterId : deal.providerId;
  const live = deal.state === 'agreed' || deal.state === 'picked_up' || deal.state === 'delivered';
  return (
    <>
      <header className="flex items-center gap-4">
        {request && (
          <Tile category={request.category} photo={photoOf(request)} className="size-16 md:size-19" />
        )}
        <div className="min-w-0 grow">
          <DealStateBadge deal={deal} />
          <h1 className="mt-1.5 text-heading font-semibold break-words text-balance">
            {request ? (
              <Link
                to="/requests/$requestId"
                params={{ requestId: deal.requestId }}
                className="underline-offset-4 hover:underline"
              >
                <UserText text={request.title} />
              </Link>
            ) : (
              <T id="things.unknown" />
            )}
          </h1>
          {request && (
            <div className="mt-1.5">
              <RouteArc request={request} />
            </div>
          )}
        </div>
      </header>
      {live && (
        <p className="mt-6 flex items-start gap-3 rounded-control bg-tint px-4 py-3.5 text-on-tint">
          <Icon of={shield} className="mt-0.5" />
          <T id={brings ? 'deal.next.provider' : 'deal.next.requester'} />
        </p>
      )}
      <div className="mt-4 grid items-start gap-4 md:grid-cols-2">
        <section className="flex flex-col gap-4">
          <Terms view={view} brings={brings} />
        </section>
        <section className="flex flex-col gap-4">
          <div className="rounded-card border border-line bg-surface p-4">
            <div className="mb-3 text-small text-ink-2">
              <T id={brings ? 'deal.for' : 'deal.by'} />
            </div>
            <Person person={people.get(peerId)} name={brings ? deal.requesterName : deal.providerName} />
            <Button
              kind="second"
              className="mt-4 w-full"
              busy={busy}
              onClick={() => void talk(deal.requestId, deal.providerId)}
            >
              <Icon of={messages} />
              <T id="offer.talk" />
            </Button>
          </div>
          {places?.pickup && <PlaceFact role="pickup" place={places.pickup} />}
          {places?.dropoff && <PlaceFact role="dropoff" place={places.dropoff} />}
          {places?.meetup && <PlaceFact role="meetup" place={places.meetup} />}
          {places && (
            <p className="px-1 text-small text-ink-2">
              <T id="deal.private" />
            </p>
          )}
        </section>
      </div>
    </>
  );
}

/** What two people agreed, for them alone. */
export function DealPage() {
  const { t } = useLanguage();
  useTitle(t('deal.title'));
  const { dealId } = route.useParams();
  const userId = useUserId();
  const { data, error, refetch } = useQuery(dealQuery(dealId));
  return (
    <div className="page max-w-5xl! pt-1 pb-16 md:pt-8">
      <TopBar title={<T id="deal.title" />} up="/things" />
      <div className="pt-3">
        {error && !data ? (
          <Failed page error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Body view={data} userId={userId} />
        ) : (
          <div aria-hidden="true" className="grid gap-4 md:grid-cols-2">
            <div className="skeleton h-28 rounded-card" />
            <div className="skeleton h-28 rounded-card" />
            <div className="skeleton h-28 rounded-card" />
            <div className="skeleton h-28 rounded-card" />
          </div>
        )}
      </div>
    </div>
  );
}
