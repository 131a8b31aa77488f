import type { Point } from '@nwassik/geo';
import type { Map as MapCanvas } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/T.tsx';
import { FORMAT_TAGS } from '../../i18n/locale.ts';
import { townName } from '../../market/town-names.ts';
import { boxAround } from '../boxes.ts';
import {
  circleHolding,
  circlesOf,
  diameterOf,
  nextInDirection,
  type Circle,
  type Direction,
} from '../circles.ts';
import type { MapArea } from '../types.ts';
import { At, onScreen } from './At.tsx';
import { setSource } from './natural-earth.ts';
import { boundsOf } from './open-map.ts';
import { circlesShape } from './requests-overlay.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** A pointer that moved farther than this, in pixels, moved the map. */
const STILL = 6;
/** The closest that a circle of several areas opens to. */
const OPENED = 11;

function sameArea(one: Point, other: Point): boolean {
  return one.lat === other.lat && one.lng === other.lng;
}

const FORM =
  'grid place-items-center rounded-full border-2 font-semibold tabular-nums ring-3 transition-colors duration-120 ';
const LOOKS = {
  plain: 'border-accent bg-tint text-on-tint ring-surface/70',
  pointed: 'border-accent bg-tint text-on-tint ring-accent/45',
  chosen: 'border-accent bg-accent text-on-accent ring-surface/70',
} as const;

/** Requests counted by area, as circles to choose from: one stop for the tab key, arrows lead from circle to circle. */
export function AreaCircles({
  map,
  areas,
  chosen,
  pointed,
  onChoose,
}: {
  readonly map: MapCanvas;
  readonly areas: readonly MapArea[];
  readonly chosen: Point | null;
  /** The area that the card looked at belongs to. */
  readonly pointed: Point | null;
  readonly onChoose: (area: MapArea | null) => void;
}) {
  const { t, locale } = useLanguage();
  const [zoom, setZoom] = useState(() => map.getZoom());
  const [stop, setStop] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const pressed = useRef<readonly [x: number, y: number]>([0, 0]);
  // Circles part and meet in steps, not at every frame of a zoom; between two steps they have room to spare.
  const step = Math.floor(zoom * 2) / 2;
  useEffect(() => {
    const look = () => setZoom(map.getZoom());
    map.on('zoom', look);
    return () => void map.off('zoom', look);
  }, [map]);

  const circles = useMemo(() => circlesOf(areas, step), [areas, step]);
  useEffect(() => setSource(map, 'circles', circlesShape(circles)), [map, circles]);
  const pointedAt = pointed && circleHolding(circles, pointed, step);
  const number = new Intl.NumberFormat(FORMAT_TAGS[locale]);
  const current = Math.min(stop, circles.length - 1);

  function choose({ areas: [first, ...others] }: Circle): void {
    if (!first) return;
    const box = boxAround([first, ...others].map(({ area }) => area));
    if (others.length > 0 && box && map.getZoom() < OPENED) {
      map.fitBounds(boundsOf(box), { padding: 80, maxZoom: OPENED });
    } else {
      onChoose(chosen && sameArea(chosen, first.area) ? null : first);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    // Keys that the map would take: the arrows are for circles here.
    event.stopPropagation();
    if (!direction) return;
    event.preventDefault();
    const places = circles.map(({ at }): readonly [number, number] => {
      const { x, y } = onScreen(map, at);
      return [x, y];
    });
    const next = nextInDirection(places, current, direction);
    const circle = next === undefined ? undefined : circles[next];
    if (next === undefined || !circle) return;
    setStop(next);
    group.current?.querySelectorAll('button')[next]?.focus({ preventScroll: true });
    const { x, y } = onScreen(map, circle.at);
    const { clientWidth, clientHeight } = map.getContainer();
    if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) map.panTo([circle.at.lng, circle.at.lat]);
  }

  return (
    <div ref={group} role="group" aria-label={t('map.areas')}>
      {circles.map((circle, index) => {
        const [first] = circle.areas;
        if (!first) return null;
        const isChosen = chosen !== null && circle.areas.some(({ area }) => sameArea(area, chosen));
        const look = isChosen ? 'chosen' : circle === pointedAt ? 'pointed' : 'plain';
        const diameter = diameterOf(circle.count);
        const name = t(circle.areas.length > 1 ? 'map.areas.near' : 'map.area', {
          count: circle.count,
          town: townName(first),
        });
        return (
          <At key={`${first.area.lat} ${first.area.lng}`} map={map} point={circle.at}>
            <button
              type="button"
              aria-label={name}
              title={name}
              aria-pressed={isChosen}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setStop(index)}
              onKeyDown={onKeyDown}
              onPointerDown={({ clientX, clientY }) => {
                pressed.current = [clientX, clientY];
              }}
              onClick={({ clientX, clientY, detail }) => {
                const [x, y] = pressed.current;
                // A key clicks too, from nowhere.
                if (detail === 0 || Math.hypot(clientX - x, clientY - y) <= STILL) choose(circle);
              }}
              className="grid min-h-11 min-w-11 -translate-1/2 place-items-center rounded-full"
            >
              <span className={FORM + LOOKS[look]} style={{ width: diameter, height: diameter }}>
                {number.format(circle.count)}
              </span>
            </button>
          </At>
        );
      })}
    </div>
  );
}
