import { distanceKm, type Point } from '@nwassik/geo';
import type { Map as MapCanvas } from 'maplibre-gl';
import type { KeyboardEvent } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { directionOf } from '../../i18n/locale.ts';
import { Icon } from '../../ui/Icon.tsx';
import { arrows, move } from '../map-icons.ts';
import { exactPoint, MAX_RADIUS_KM, MIN_RADIUS_KM, pointAt, snapRadius, stepRadius } from '../radius.ts';
import type { RadiusSearch } from '../types.ts';
import { At } from './At.tsx';
import { useDrag } from './use-drag.ts';

const EAST = 90;
const SOUTH = 180;
const WEST = 270;
/** How far a key moves the middle, in parts of the radius. */
const STEP = 0.2;
const BEARINGS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};
const GRIP =
  'grid size-11 -translate-1/2 cursor-grab touch-none place-items-center rounded-full active:cursor-grabbing';

const KNOB =
  'grid size-8 place-items-center rounded-full border-2 border-accent bg-surface text-on-tint shadow-float';

/** What a hand or a key takes a radius by: its edge to widen it, its foot to move it. */
export function RadiusHandles({
  map,
  radius,
  onDrag,
  onEnd,
  onKey,
}: {
  readonly map: MapCanvas;
  readonly radius: RadiusSearch;
  /** While it is dragged. */
  readonly onDrag: (radius: RadiusSearch) => void;
  /** Once it was let go. */
  readonly onEnd: (radius: RadiusSearch) => void;
  /** Once a key changed it. */
  readonly onKey: (radius: RadiusSearch) => void;
}) {
  const { t, locale } = useLanguage();
  const { near, radiusKm } = radius;
  const isRightToLeft = directionOf(locale) === 'rtl';
  // Where the map's buttons are not.
  const edge = pointAt(near, radiusKm, isRightToLeft ? EAST : WEST);
  const foot = pointAt(near, radiusKm, SOUTH);
  const widened = (point: Point): RadiusSearch => ({ near, radiusKm: snapRadius(distanceKm(near, point)) });
  const moved = (point: Point): RadiusSearch => ({ near: exactPoint(point), radiusKm });
  // The whole circle follows its handle.
  const above = (point: Point) => moved(pointAt(point, radiusKm, 0));
  const edgeDrag = useDrag({
    map,
    point: edge,
    onDrag: (point) => onDrag(widened(point)),
    onEnd: (point) => onEnd(widened(point)),
  });
  const footDrag = useDrag({
    map,
    point: foot,
    onDrag: (point) => onDrag(above(point)),
    onEnd: (point) => onEnd(above(point)),
  });

  function onEdgeKey(event: KeyboardEvent): void {
    const [more, less] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const next: Readonly<Record<string, number>> = {
      [more]: stepRadius(radiusKm, 1),
      [less]: stepRadius(radiusKm, -1),
      ArrowUp: stepRadius(radiusKm, 1),
      ArrowDown: stepRadius(radiusKm, -1),
      Home: MIN_RADIUS_KM,
      End: MAX_RADIUS_KM,
    };
    event.stopPropagation();
    const wanted = next[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    if (wanted !== radiusKm) onKey({ near, radiusKm: wanted });
  }

  function onMiddleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const bearing = BEARINGS[event.key];
    if (bearing === undefined) return;
    event.preventDefault();
    onKey(moved(pointAt(near, radiusKm * STEP, bearing)));
  }

  return (
    <>
      <At map={map} point={foot}>
        <button
          type="button"
          aria-label={t('map.radius.middle')}
          title={t('map.radius.middle')}
          onKeyDown={onMiddleKey}
          {...footDrag}
          className={GRIP}
        >
          <span className={KNOB}>
            <Icon of={move} className="size-4.5" />
          </span>
        </button>
      </At>
      <At map={map} point={edge}>
        <div
          role="slider"
          tabIndex={0}
          aria-label={t('map.radius')}
          aria-valuemin={MIN_RADIUS_KM}
          aria-valuemax={MAX_RADIUS_KM}
          aria-valuenow={radiusKm}
          aria-valuetext={t('map.km', { km: radiusKm })}
          onKeyDown={onEdgeKey}
          {...edgeDrag}
          className={GRIP}
        >
          <span className={KNOB}>
            <Icon of={arrows} className="size-4.5" />
          </span>
          <span className="pointer-events-none absolute top-full left-1/2 -mt-1 -translate-x-1/2 rounded-full bg-surface px-2.5 py-0.5 text-small font-semibold whitespace-nowrap shadow-float">
            <T id="map.km" values={{ km: radiusKm }} />
          </span>
        </div>
      </At>
    </>
  );
}
