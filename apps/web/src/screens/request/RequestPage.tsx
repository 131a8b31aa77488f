import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { AreaPreview } from '../../market/AreaPreview.tsx';
import { KeepButton } from '../../market/KeepButton.tsx';
import { Person } from '../../market/Person.tsx';
import { RouteArc, townsOf } from '../../market/route.tsx';
import { RequestStateBadge } from '../../market/state-badges.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import type { Request } from '../../market/types.ts';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import {
  calendar,
  chats,
  clock,
  fragile as fragileIcon,
  handshake,
  link as linkIcon,
  pencil,
} from '../../ui/icons.ts';
import { Empty, Failed } from '../../ui/states.tsx';
import { Ago, Cash, Day, UserText } from '../../ui/values.tsx';
import { CompareOffers } from './CompareOffers.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { Gallery } from './Gallery.tsx';
import { OwnOffer } from './OwnOffer.tsx';
import { requestQuery, type RequestView } from './request-query.ts';
import { useAction } from './use-action.tsx';
import { useTalk } from './use-talk.ts';

const route = getRouteApi('/requests/$requestId');

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

function Heading({ request, offerCount }: { readonly request: Request; readonly offerCount: number }) {
  return (
    <header className="flex gap-4 md:gap-5">
      <Tile
        category={request.category}
        photo={photoOf(request)}
        className="size-16 md:size-22"
        icon="size-10 md:size-12"
      />
      <div className="min-w-0 grow">
        <h1 className="text-heading font-semibold break-words text-balance md:text-title">
          <UserText text={request.title} />
        </h1>
        <div className="mt-2">
          <RouteArc request={request} />
        </div>
        <div className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-small text-ink-2">
          {request.state !== 'open' && <RequestStateBadge state={request.state} />}
          <Fact icon={calendar}>
            {request.dueOn ? (
              <T id="card.before" values={{ day: <Day of={request.dueOn} style="weekday" /> }} />
            ) : (
              <T id="card.anyDay" />
            )}
          </Fact>
          <Fact icon={chats}>
            <T id="card.offers" values={{ count: offerCount }} />
          </Fact>
          <Fact icon={clock}>
            <T id="card.posted" values={{ ago: <Ago of={request.createdAt} /> }} />
          </Fact>
        </div>
      </div>
    </header>
  );
}

/** A link somebody gave: shown by its host, opened apart, telling nothing of where one came from. */
function ItemLink({ href }: { readonly href: string }) {
  if (!/^https?:\/\//.test(href)) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="inline-flex min-h-11 items-center gap-2 font-medium text-on-tint underline underline-offset-4"
    >
      <Icon of={linkIcon} />
      <bdi dir="ltr">{new URL(href).hostname}</bdi>
    </a>
  );
}

function Price({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2.5">
      <dt className="text-ink-2">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function About({ request, mine }: { readonly request: Request; readonly mine: boolean }) {
  const { to } = townsOf(request);
  const end = request.dropoff ?? request.meetup;
  return (
    <div className="flex flex-col gap-6">
      <Gallery request={request} />
      {request.description && (
        <section>
          <h2 className="text-card font-semibold">
            <T id="request.about" />
          </h2>
          <p dir="auto" className="mt-2 break-words whitespace-pre-line text-pretty">
            {request.description}
          </p>
        </section>
      )}
      {request.items.some(({ link }) => link) && (
        <div className="-mt-3 flex flex-col items-start">
          {request.items.map(({ link }, index) => link && <ItemLink key={index} href={link} />)}
        </div>
      )}
      {request.fragile && (
        <p className="flex items-center gap-2.5">
          <Icon of={fragileIcon} />
          <T id="ask.fragile" />
        </p>
      )}
      {(mine || request.itemPrice || request.localPrice) && (
        <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5 py-1.5">
          {mine && (
            <Price label={<T id="request.reward" />}>
              {request.reward ? <Cash of={request.reward} /> : <T id="card.noReward" />}
            </Price>
          )}
          {request.itemPrice && (
            <Price label={<T id="ask.itemPrice" />}>
              <Cash of={request.itemPrice} />
            </Price>
          )}
          {request.localPrice && (
            <Price label={<T id="request.localPrice" />}>
              <Cash of={request.localPrice} />
            </Price>
          )}
        </dl>
      )}
      {to && end && <AreaPreview town={to} point={end.area} own={mine} />}
    </div>
  );
}

/** What somebody who is not the owner can do. */
function ProviderSide({ view, signedIn }: { readonly view: RequestView; readonly signedIn: boolean }) {
  const { request, standing, ownOffer, requester } = view;
  const userId = useUserId();
  const { talk, busy } = useTalk();
  // A month that is used up is said where the offer is made, beside the ways on.
  const mayOffer =
    request.state === 'open' &&
    (!signedIn || !standing || standing.mayOffer || standing.why === 'subscription-required');
  const offered = ownOffer && (ownOffer.state === 'pending' || ownOffer.state === 'accepted');
  return (
    <div className="flex flex-col gap-5">
      {offered && <OwnOffer request={request} offer={ownOffer} />}
      <section className="rounded-card border border-line bg-surface p-5">
        <div className="mb-4 border-b border-line pb-4">
          <div className="text-small text-ink-2">
            <T id="request.reward" />
          </div>
          <div className={request.reward ? 'text-cash font-semibold' : 'text-card font-semibold'}>
            {request.reward ? <Cash of={request.reward} /> : <T id="card.noReward" />}
          </div>
        </div>
        <h2 className="mb-3 text-small text-ink-2">
          <T id="request.by" />
        </h2>
        <Person person={requester} />
        {!offered && mayOffer && (
          <div className="mt-5 flex flex-col gap-2.5">
            <ButtonLink to="/requests/$requestId/offer" params={{ requestId: request.id }}>
              <Icon of={handshake} className="size-6" />
              <T id="request.offer" />
            </ButtonLink>
            {userId ? (
              <Button kind="second" busy={busy} onClick={() => void talk(request.id, userId)}>
                <T id="request.talk" />
              </Button>
            ) : (
              <ButtonLink kind="second" to="/requests/$requestId/message" params={{ requestId: request.id }}>
                <T id="request.talk" />
              </ButtonLink>
            )}
          </div>
        )}
        {!offered && !mayOffer && (
          <p className="mt-4 rounded-control bg-sunk px-4 py-3 text-small">
            {standing?.why === 'offers-used-up' ? <T id="refused.offersUsedUp" /> : <T id="request.closed" />}
          </p>
        )}
      </section>
    </div>
  );
}

/** What the owner can do: compare, once there is something to compare; else wait, or cancel. */
function OwnerSide({ view }: { readonly view: RequestView }) {
  const { request, offers } = view;
  const { act, busy } = useAction();
  const [cancelling, setCancelling] = useState(false);
  const accepted = offers?.find(({ offer }) => offer.state === 'accepted');

  async function cancel(): Promise<void> {
    await act(async () => {
      await answered(
        (await api()).POST('/v1/requests/{requestId}/cancel', {
          params: { path: { requestId: request.id } },
        }),
      );
    });
    setCancelling(false);
  }

  return (
    <>
      {accepted && (
        <ButtonLink to="/deals/$dealId" params={{ dealId: accepted.offer.id }}>
          <T id="offer.toDeal" />
        </ButtonLink>
      )}
      {request.state === 'open' && (
        <>
          <ButtonLink kind="second" to="/requests/$requestId/edit" params={{ requestId: request.id }}>
            <Icon of={pencil} />
            <T id="request.edit" />
          </ButtonLink>
          <Button kind="quiet" className="text-ink-2!" onClick={() => setCancelling(true)}>
            <T id="request.cancel" />
          </Button>
        </>
      )}
      {cancelling && (
        <ConfirmSheet
          title={<T id="request.cancel.title" />}
          text={<T id="request.cancel.text" />}
          confirm={<T id="request.cancel" />}
          busy={busy}
          onConfirm={() => void cancel()}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  );
}

function Skeleton() {
  return (
    <div aria-hidden="true" className="flex gap-5">
      <div className="skeleton size-16 rounded-control md:size-22" />
      <div className="grow space-y-3">
        <div className="skeleton h-7 w-3/5" />
        <div className="skeleton h-5 w-2/5" />
        <div className="skeleton h-4 w-1/2" />
      </div>
    </div>
  );
}

/** One request: the public's view, and beside it the owner's or the provider's. */
export function RequestPage() {
  const { t } = useLanguage();
  const { requestId } = route.useParams();
  const userId = useUserId();
  const router = useRouter();
  const { data, error, refetch } = useQuery(requestQuery(requestId, userId));
  useTitle(data?.request.title);
  const mine = data !== undefined && data.request.requesterId === userId;
  const live =
    data?.offers?.filter(({ offer }) => offer.state === 'pending' || offer.state === 'accepted') ?? [];
  const comparing = mine && live.length > 0;
  return (
    <div className="page pt-1 pb-16 md:pt-8">
      <TopBar
        title={mine ? t('things.requests') : t('browse.title')}
        up={mine ? '/things' : '/browse'}
        onBack={() =>
          router.history.canGoBack()
            ? router.history.back()
            : void router.navigate({ to: mine ? '/things' : '/browse' })
        }
        end={data && <KeepButton request={data.request} className="-me-2" />}
      />
      <div className="pt-3">
        {error && !data ? (
          <Failed page error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton />
        ) : (
          <>
            <Heading
              request={data.request}
              offerCount={mine && data.offers ? live.length : data.request.offerCount}
            />
            {comparing && data.offers && (
              <section className="mt-8" aria-label={t('offers.title', { count: live.length })}>
                <h2 className="mb-3 text-sub font-semibold">
                  <T id="offers.title" values={{ count: live.length }} />
                </h2>
                <CompareOffers request={data.request} offers={data.offers} />
              </section>
            )}
            <div className="mt-8 grid gap-8 lg:grid-cols-[1fr_24rem] lg:gap-12">
              <div className={mine ? '' : 'max-lg:order-last'}>
                {mine && !comparing && data.request.state === 'open' && (
                  <Empty
                    title={<T id="offers.none.title" />}
                    actions={
                      <ButtonLink to="/browse" kind="quiet">
                        <T id="offers.none.look" />
                      </ButtonLink>
                    }
                  >
                    <T id="offers.none.text" />
                  </Empty>
                )}
                <About request={data.request} mine={mine} />
              </div>
              <aside className="flex flex-col gap-3">
                {mine ? <OwnerSide view={data} /> : <ProviderSide view={data} signedIn={userId !== null} />}
              </aside>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
