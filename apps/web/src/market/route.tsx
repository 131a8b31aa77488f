import { T, useLanguage } from '../i18n/T.tsx';
import { Arc } from '../ui/Arc.tsx';
import { Icon } from '../ui/Icon.tsx';
import { arrowRight } from '../ui/icons.ts';
import { townName } from './town-names.ts';
import type { RequestCard } from './types.ts';

type Places = Pick<RequestCard, 'pickup' | 'dropoff' | 'meetup'>;

/** Where a request begins and ends, in the reader's language: the pick-up if it has one, the drop-off or meet-up. */
export function townsOf({ pickup, dropoff, meetup }: Places): {
  from: string | undefined;
  to: string | undefined;
} {
  const end = dropoff ?? meetup;
  return { from: pickup && townName(pickup), to: end && townName(end) };
}

/** From, arc, to: a request's way. Each town stays whole; a long way takes two lines. */
export function RouteArc({ request }: { readonly request: Places }) {
  const { from, to } = townsOf(request);
  if (!to) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
      {from && (
        <>
          <bdi>{from}</bdi>
          <Arc />
          <span className="sr-only">
            <T id="to" />
          </span>
        </>
      )}
      {!from && <Arc className="h-3.5 w-11" />}
      <bdi>{to}</bdi>
    </span>
  );
}

/** The same within a line of text, with an arrow. */
export function RouteText({ request }: { readonly request: Places }) {
  const { t } = useLanguage();
  const { from, to } = townsOf(request);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      {from && (
        <>
          <bdi>{from}</bdi>
          <Icon of={arrowRight} flips className="size-3.5" />
          <span className="sr-only">{t('to')}</span>
        </>
      )}
      <bdi>{to}</bdi>
    </span>
  );
}
