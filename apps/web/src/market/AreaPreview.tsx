import type { Point } from '@nwassik/geo';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { T, useLanguage } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { eye } from '../ui/icons.ts';
import { publicAreaQuery } from './public-area-query.ts';

const AreaMap = lazy(async () => ({ default: (await import('../map/AreaMap.tsx')).AreaMap }));

/** An area drawn as such and not as a map: while that loads, and where it can't be shown. */
function Drawn({ town }: { readonly town: string }) {
  return (
    <span className="grid h-full place-items-center overflow-hidden bg-land">
      <span className="mt-6 grid size-24 place-items-center rounded-control border-3 border-dotted border-accent bg-tint">
        <span className="flex flex-col items-center gap-1.5">
          <span className="size-3.5 rounded-full border-3 border-ink-2 bg-surface" />
          <span className="max-w-32 text-center text-small font-semibold text-on-tint">
            <bdi>{town}</bdi>
          </span>
        </span>
      </span>
    </span>
  );
}

/** What the public learns of a place: its town and an area of about five kilometres, on the map. */
export function AreaPreview({
  town,
  point,
  own = false,
}: {
  readonly town: string;
  /** A point of the area: its middle, or the exact one of somebody's own place. */
  readonly point: Point;
  readonly own?: boolean;
}) {
  const { t } = useLanguage();
  const { data: seen } = useQuery(publicAreaQuery(point));
  const drawn = <Drawn town={town} />;
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="relative h-52 overflow-hidden bg-land">
        {seen ? (
          <Suspense fallback={drawn}>
            <AreaMap
              area={seen.area}
              label={t('ask.area', { town, km: Math.round(seen.widthKm) })}
              fallback={drawn}
              className="h-full"
            />
          </Suspense>
        ) : (
          drawn
        )}
        <span className="absolute start-3 top-3 flex items-center gap-2 rounded-full bg-surface px-3.5 py-1.5 text-small font-medium">
          <Icon of={eye} className="size-4.5" />
          <T id="ask.public" />
        </span>
      </div>
      <figcaption className="p-4">
        <p className="font-semibold">
          <T id="ask.area" values={{ town, km: seen ? Math.round(seen.widthKm) : 5 }} />
        </p>
        <p className="mt-1 text-small text-ink-2">
          <T id={own ? 'ask.area.text' : 'request.area.text'} />
        </p>
      </figcaption>
    </figure>
  );
}
