import { areaEdges, type Box, type Point } from '@nwassik/geo';
import type { Map as MapCanvas, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { myPosition, pin as pinIcon } from '../map-icons.ts';
import { useMyPosition } from '../my-position.ts';
import { exactPoint } from '../radius.ts';
import { AREA_OVERLAY, areaShape } from './area-overlay.ts';
import { At } from './At.tsx';
import { MapButton, MapButtons } from './MapButtons.tsx';
import { MapFrame } from './MapFrame.tsx';
import { setSource } from './natural-earth.ts';
import { PositionNote } from './PositionNote.tsx';
import { useDrag } from './use-drag.ts';
import { useMap } from './use-map.ts';
import type { PinMapProps } from '../types.ts';

/** All of Tunisia: where most things go to. */
const TUNISIA: Box = { west: 7.3, south: 30.2, east: 11.8, north: 37.6 };
/** How close a town is looked at to put a pin into it. */
const CLOSE = 10.5;
/** How far a key moves the map, and with the shift key, in pixels. */
const STEP = 24;
const STRIDE = 120;
const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The pin: its tip stands on the point. */
function Pin({
  map,
  point,
  onChange,
}: {
  readonly map: MapCanvas;
  readonly point: Point;
  readonly onChange: (point: Point) => void;
}) {
  const [dragged, setDragged] = useState<Point>();
  const at = dragged ?? point;
  const drag = useDrag({
    map,
    point: at,
    onDrag: setDragged,
    onEnd: (end) => {
      setDragged(undefined);
      onChange(end);
    },
  });
  return (
    <At map={map} point={at}>
      {/* The keyboard has the crosshair instead. */}
      <span
        aria-hidden="true"
        {...drag}
        className={`absolute bottom-0 left-0 grid size-12 -translate-x-1/2 cursor-grab touch-none place-items-end justify-center active:cursor-grabbing ${dragged ? '' : 'animate-rise'}`}
      >
        <Icon
          of={pinIcon}
          className="size-11 translate-y-1 text-accent [paint-order:stroke] [stroke-linejoin:round] [stroke-width:14] stroke-surface"
        />
      </span>
    </At>
  );
}

/** The map to put a pin on, once its library is there. */
export function PinCanvas({
  point,
  near,
  onChange,
  label,
  inPage = true,
  onFailed,
}: PinMapProps & { readonly onFailed: (error: unknown) => void }) {
  const { t } = useLanguage();
  const hint = useId();
  const [isAiming, setAiming] = useState(false);
  const middle = point ?? near;
  const page = useMap({
    overlay: AREA_OVERLAY,
    start: middle ? areaEdges(middle) : TUNISIA,
    closest: CLOSE,
    label,
    inPage,
    onFailed,
  });
  const map = page.open?.map;
  const place = (at: Point) => onChange(exactPoint(at));
  const { ask, state } = useMyPosition((found) => {
    map?.jumpTo({ center: found, zoom: Math.max(map.getZoom(), CLOSE) });
    place(found);
  });

  const onMapClick = useEffectEvent(({ lngLat, originalEvent }: MapMouseEvent) => {
    if (originalEvent.target === map?.getCanvas()) place(lngLat);
  });
  const onFocus = useEffectEvent(() => setAiming(map?.getCanvas().matches(':focus-visible') ?? false));
  useEffect(() => {
    if (!map) return undefined;
    const canvas = map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-describedby', hint);
    map.keyboard.disable();
    const onBlur = () => setAiming(false);
    map.on('click', onMapClick);
    canvas.addEventListener('focus', onFocus);
    canvas.addEventListener('blur', onBlur);
    return () => {
      map.off('click', onMapClick);
      canvas.removeEventListener('focus', onFocus);
      canvas.removeEventListener('blur', onBlur);
    };
  }, [map, hint]);

  const { lat, lng } = point ?? {};
  useEffect(() => {
    if (!map) return;
    setSource(map, 'area', areaShape(lat === undefined || lng === undefined ? null : { lat, lng }));
  }, [map, lat, lng]);

  // Another town was chosen: look there.
  const { lat: nearLat, lng: nearLng } = near ?? {};
  useEffect(() => {
    if (!map || nearLat === undefined || nearLng === undefined) return;
    if (!map.getBounds().contains([nearLng, nearLat]) || map.getZoom() < CLOSE - 2) {
      map.flyTo({ center: [nearLng, nearLat], zoom: CLOSE, essential: false });
    }
  }, [map, nearLat, nearLng]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!map || event.target !== map.getCanvas()) return;
    const move = MOVES[event.key];
    if (move) {
      const way = event.shiftKey ? STRIDE : STEP;
      map.panBy([move[0] * way, move[1] * way], { animate: false });
    } else if (event.key === 'Enter' || event.key === ' ') place(map.getCenter());
    else if (event.key === '+' || event.key === '=') map.zoomIn();
    else if (event.key === '-') map.zoomOut();
    else return;
    event.preventDefault();
    setAiming(true);
  }

  return (
    // The canvas inside has the focus, the role and the name.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="size-full" onKeyDown={onKeyDown}>
      <MapFrame
        kind="pin"
        page={page}
        onMap={map && point && <Pin map={map} point={point} onChange={place} />}
      >
        {map && (
          <>
            <p id={hint} className="sr-only">
              {t('map.pin.keys')}
            </p>
            <p role="status" className="sr-only">
              {point && t('map.pin.placed')}
            </p>
            {isAiming && (
              <span
                aria-hidden="true"
                className="pointer-events-none absolute top-1/2 left-1/2 z-10 size-9 -translate-1/2 rounded-full border-2 border-accent ring-3 ring-surface/70 before:absolute before:inset-x-1/2 before:inset-y-1 before:w-0.5 before:-translate-x-1/2 before:bg-accent after:absolute after:inset-x-1 after:inset-y-1/2 after:h-0.5 after:-translate-y-1/2 after:bg-accent"
              />
            )}
            <div className="pointer-events-none absolute inset-x-3 top-3 z-10 flex flex-col items-start gap-2">
              {!point && (
                <p className="rounded-full bg-surface px-3.5 py-1.5 text-small font-medium shadow-float">
                  <T id="map.pin.tap" />
                </p>
              )}
              <PositionNote state={state} />
            </div>
            <MapButtons map={map}>
              <MapButton
                name={t('map.position')}
                icon={myPosition}
                disabled={state === 'asking'}
                onClick={ask}
              />
            </MapButtons>
          </>
        )}
      </MapFrame>
    </div>
  );
}
