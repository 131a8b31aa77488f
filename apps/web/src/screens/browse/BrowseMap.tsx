import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { RequestsMap } from '../../map/RequestsMap.tsx';
import type { BoundingBox, MapArea } from '../../map/types.ts';
import type { RequestCard } from '../../market/types.ts';
import { areasOf, areasQuery, countsAll } from './areas.ts';
import { nearOf, pointOf, RADIUS, radiusOf, without, type Filters } from './filters.ts';

const NOWHERE: BoundingBox = [0, 0, 0, 0];

/** The list on a map: where requests are, the radius to drag, the way of the one that is looked at. */
export function BrowseMap({
  requests,
  looked,
  filters,
  onChange,
  fallback,
  className,
}: {
  readonly requests: readonly RequestCard[];
  /** The request pointed at in the list. */
  readonly looked: RequestCard | null;
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  readonly fallback: ReactNode;
  readonly className: string;
}) {
  const [box, setBox] = useState<BoundingBox>();
  const counted = countsAll(filters);
  const { data } = useQuery({
    ...areasQuery(box ?? NOWHERE),
    enabled: counted && box !== undefined,
    placeholderData: keepPreviousData,
  });
  const near = pointOf(filters.near);
  const { radiusKm } = filters;
  const end = looked && (looked.dropoff ?? looked.meetup);

  function choose(area: MapArea | null): void {
    if (area) onChange({ ...filters, near: nearOf(area.area), radiusKm: RADIUS.least });
    else onChange(without(filters, 'near'));
  }

  return (
    <RequestsMap
      areas={counted ? (data?.items ?? []) : areasOf(requests)}
      chosen={null}
      onChoose={choose}
      radius={near && radiusKm !== undefined ? { near, radiusKm } : null}
      onRadius={(radius) =>
        onChange(
          radius
            ? { ...filters, near: nearOf(radius.near), radiusKm: radiusOf(radius.radiusKm) }
            : without(filters, 'near'),
        )
      }
      journey={end ? { from: looked.pickup?.area, to: end.area } : null}
      onMove={setBox}
      start={undefined}
      inPage={false}
      fallback={fallback}
      className={className}
    />
  );
}
