import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { directionOf } from '../../i18n/locale.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { RequestCard, RequestCardSkeleton } from '../../market/RequestCard.tsx';
import { RouteText } from '../../market/route.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import type { RequestCard as Card } from '../../market/types.ts';
import { useWide } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Arc } from '../../ui/Arc.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { airplane, arrowRight, ask, handCoins, handshake, shield } from '../../ui/icons.ts';
import { Failed } from '../../ui/states.tsx';
import { Cash, ClampedText } from '../../ui/values.tsx';
import { homeQuery } from './home-query.ts';

const map = () => import('./HeroMap.tsx');
const WideMap = lazy(async () => {
  const { HeroMap, WIDE_VIEW } = await map();
  return { default: (props: { readonly className: string }) => <HeroMap view={WIDE_VIEW} {...props} /> };
});
const EasternMap = lazy(async () => {
  const { HeroMap, EASTERN_VIEW } = await map();
  return { default: (props: { readonly className: string }) => <HeroMap view={EASTERN_VIEW} {...props} /> };
});
const PhoneMap = lazy(async () => {
  const { HeroMap, PHONE_VIEW } = await map();
  return { default: (props: { readonly className: string }) => <HeroMap view={PHONE_VIEW} {...props} /> };
});

/** Three rows of three on a wide screen; the rest is one link away. */
const SHOWN = 9;

function Actions() {
  return (
    <div className="flex flex-col gap-3 md:flex-row">
      <ButtonLink to="/ask" className="md:px-6">
        <Icon of={ask} className="size-6" />
        <T id="home.ask" />
      </ButtonLink>
      <ButtonLink to="/browse" kind="second" className="md:px-6">
        <Icon of={airplane} className="size-6" />
        <T id="home.travel" />
      </ButtonLink>
    </div>
  );
}

/** A request of the moment, laid on the map. */
function OnTheMap({ request }: { readonly request: Card }) {
  return (
    <Link
      to="/requests/$requestId"
      params={{ requestId: request.id }}
      className="absolute end-12 bottom-10 hidden w-64 animate-rise rounded-card border border-float bg-surface p-4 shadow-float lg:block"
    >
      <span className="flex items-center gap-3">
        <Tile category={request.category} photo={photoOf(request)} className="size-12" icon="size-6" />
        <span className="min-w-0">
          <span className="block font-medium">
            <ClampedText text={request.title} lines={1} />
          </span>
          <span className="block text-small text-ink-2">
            <RouteText request={request} />
          </span>
        </span>
      </span>
      {request.reward && (
        <span className="mt-3 flex items-baseline justify-between">
          <span className="text-small text-ink-2">
            <T id="card.reward" />
          </span>
          <span className="text-card font-semibold">
            <Cash of={request.reward} />
          </span>
        </span>
      )}
    </Link>
  );
}

function Hero({ onMap }: { readonly onMap: Card | undefined }) {
  const wide = useWide();
  const { locale } = useLanguage();
  if (!wide) {
    return (
      <section>
        <div className="relative h-46 overflow-hidden bg-sea">
          <Suspense>
            <PhoneMap className="absolute inset-y-0 left-1/2 h-46 w-[760px] -translate-x-[195px] overflow-visible" />
          </Suspense>
          <Credit className="left-2" />
        </div>
        <div className="page pt-6">
          <h1 className="text-hero-phone font-semibold tracking-tight text-balance lang-ar:tracking-normal">
            <T id="home.hero" components={{ br: <br /> }} />
          </h1>
          <p className="mt-3 text-card text-ink-2 text-pretty">
            <T id="home.lead" />
          </p>
          <div className="mt-6">
            <Actions />
          </div>
          <Trust />
        </div>
      </section>
    );
  }
  // A map doesn't turn round: where the words stand on its land, they get a side of their own.
  const rightToLeft = directionOf(locale) === 'rtl';
  return (
    <section className="relative h-140 overflow-hidden bg-sea">
      <div className={`absolute inset-y-0 overflow-hidden ${rightToLeft ? 'end-0 w-[56%]' : 'inset-x-0'}`}>
        <Suspense>
          {rightToLeft ? (
            <EasternMap className="absolute inset-y-0 left-1/2 h-140 w-[2026px] -translate-x-[960px] overflow-visible" />
          ) : (
            <WideMap className="absolute inset-y-0 left-1/2 h-140 w-[2026px] -translate-x-[780px] overflow-visible" />
          )}
        </Suspense>
      </div>
      {rightToLeft && <div className="absolute inset-y-0 start-0 w-[44%] border-e border-line bg-paper" />}
      <div className="page relative h-full">
        <div
          className={`flex h-full flex-col justify-center pt-10 ${rightToLeft ? 'max-w-[40%]' : 'max-w-md'}`}
        >
          <h1 className="text-hero font-semibold tracking-tight lang-ar:tracking-normal">
            <T id="home.hero" components={{ br: <br /> }} />
          </h1>
          <p className="mt-4 text-card text-pretty">
            <T id="home.lead" />
          </p>
          <div className="mt-8">
            <Actions />
          </div>
          <Trust />
        </div>
        {!rightToLeft && (
          <span className="absolute start-14 top-12 flex items-center gap-2 rounded-full border border-float bg-surface px-3.5 py-1.5 text-fine font-medium shadow-float">
            <Icon of={airplane} className="size-4.5" />
            <T id="home.fromMontreal" />
          </span>
        )}
        {onMap && <OnTheMap request={onMap} />}
      </div>
      <Credit className="end-2" />
    </section>
  );
}

function Trust() {
  return (
    <p className="mt-5 flex items-start gap-2.5 text-small">
      <Icon of={shield} />
      <T id="home.trust" />
    </p>
  );
}

function Credit({ className }: { readonly className: string }) {
  return (
    <span className={`absolute bottom-1.5 text-fine text-ink-2 ${className}`}>
      <T id="map.credit" />
    </span>
  );
}

function How() {
  const steps = [
    { icon: ask, title: <T id="home.how.1.title" />, text: <T id="home.how.1.text" /> },
    { icon: handshake, title: <T id="home.how.2.title" />, text: <T id="home.how.2.text" /> },
    { icon: handCoins, title: <T id="home.how.3.title" />, text: <T id="home.how.3.text" /> },
  ];
  return (
    <section id="how" className="page pt-12 pb-16 md:pt-20">
      <h2 className="text-heading font-semibold md:text-title">
        <T id="home.how" />
      </h2>
      <ol className="mt-6 grid gap-8 md:mt-8 md:grid-cols-3 md:gap-10">
        {steps.map(({ icon, title, text }, index) => (
          <li key={index} className="relative">
            <span className="grid size-13 place-items-center rounded-control bg-tint text-on-tint">
              <Icon of={icon} className="size-7" />
            </span>
            {index < 2 && <Arc className="absolute start-20 top-4 hidden h-7 w-22 md:block" />}
            <h3 className="mt-4 text-card font-semibold">{title}</h3>
            <p className="mt-1.5 max-w-sm text-ink-2 text-pretty">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The first visit: what this is in one glance, and what people ask for now. */
export function Home() {
  const { t } = useLanguage();
  useTitle(t('home.title'));
  const wide = useWide();
  const { data, error, isPending, refetch } = useQuery(homeQuery);
  const cards = data?.items.map(({ request }) => request) ?? [];
  return (
    <>
      <Hero onMap={cards[0]} />
      <section className="page pt-8 md:pt-14">
        <div className="flex items-center justify-between gap-4">
          <h2 className="text-heading font-semibold text-balance md:text-title">
            {wide ? <T id="home.now" /> : <T id="home.now.short" />}
          </h2>
          <ButtonLink to="/browse" kind="quiet" className="-me-3 shrink-0 max-md:hidden">
            <T id="home.all" />
            <Icon of={arrowRight} flips />
          </ButtonLink>
        </div>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <div className="mt-4 grid gap-4 md:mt-6 md:grid-cols-2 md:gap-5 lg:grid-cols-3">
            {isPending
              ? Array.from({ length: 6 }, (_, index) => <RequestCardSkeleton key={index} />)
              : cards.slice(0, SHOWN).map((card) => <RequestCard key={card.id} request={card} />)}
          </div>
        )}
        <ButtonLink to="/browse" kind="second" className="mt-5 w-full md:hidden">
          <T id="home.all" />
          <Icon of={arrowRight} flips />
        </ButtonLink>
      </section>
      <How />
    </>
  );
}
