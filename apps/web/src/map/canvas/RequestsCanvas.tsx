import type { Box } from '@nwassik/geo';
import type { Map as MapCanvas, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { beside, boxAround, boxOfView, widthOf } from '../boxes.ts';
import { everything, myPosition, radius as radiusIcon, remove } from '../map-icons.ts';
import { useMyPosition } from '../my-position.ts';
import { circleAround, exactPoint, radiusForView } from '../radius.ts';
import type { Journey, RadiusSearch, RequestsMapProps } from '../types.ts';
import { AreaCircles } from './AreaCircles.tsx';
import { MapButton, MapButtons } from './MapButtons.tsx';
import { MapFrame } from './MapFrame.tsx';
import { setSource } from './natural-earth.ts';
import { boundsOf } from './open-map.ts';
import { PositionNote } from './PositionNote.tsx';
import { RadiusHandles } from './RadiusHandles.tsx';
import { journeyShape, radiusShape, REQUESTS_OVERLAY } from './requests-overlay.ts';
import { useMap } from './use-map.ts';

/** Tunisia, and where most of those are who travel there. */
const HOME: Box = { west: -4.5, south: 31.5, east: 14.5, north: 50.5 };
/** Of a first view of a whole area, or of a small radius. */
const CLOSEST = 11;
const SETTLED_MS = 200;
const KEYS_SETTLED_MS = 250;
const DRAW_MS = 600;

function boxOf({ near, radiusKm }: RadiusSearch): Box {
  const ring = circleAround(near, radiusKm).map(([lng, lat]) => ({ lat, lng }));
  return boxAround(ring) ?? HOME;
}

function viewOf(map: MapCanvas): Box {
  const [[west, south], [east, north]] = map.getBounds().toArray();
  return { west, south, east, north };
}

/** Of the view's height, the least that a radius takes when it is seen for what it is: less is a dot under its handles. */
const LEAST_PART = 0.12;

/** Whether a box can be seen whole, and large enough. */
function isWellSeen(map: MapCanvas, box: Box): boolean {
  const view = viewOf(map);
  const middle = (view.west + view.east) / 2;
  const west = beside(box.west, middle);
  return (
    west >= view.west &&
    west + widthOf(box) <= view.east &&
    box.south >= view.south &&
    box.north <= view.north &&
    box.north - box.south >= LEAST_PART * (view.north - view.south)
  );
}

/** Draws the way of one request, once, from there to here. */
function useJourney(map: MapCanvas | undefined, journey: Journey | null): void {
  // The same journey as before may come as another object.
  const key = JSON.stringify(journey);
  useEffect(() => {
    if (!map) return undefined;
    const drawn = JSON.parse(key) as Journey | null;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!drawn?.from || isStill) {
      setSource(map, 'journey', journeyShape(drawn));
      return undefined;
    }
    const begin = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      const passed = Math.min(1, Math.max(0, (now - begin) / DRAW_MS));
      setSource(map, 'journey', journeyShape(drawn, 1 - (1 - passed) ** 3));
      if (passed < 1) frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [map, key]);
}

/** The map of requests, once its library is there. */
export function RequestsCanvas({
  areas,
  chosen,
  onChoose,
  radius,
  onRadius,
  journey,
  onMove,
  start,
  inPage = false,
  onFailed,
}: RequestsMapProps & { readonly onFailed: (error: unknown) => void }) {
  const { t } = useLanguage();
  const [west, south, east, north] = start ?? [];
  const given =
    west === undefined || south === undefined || east === undefined || north === undefined
      ? HOME
      : { west, south, east, north };
  const page = useMap({
    overlay: REQUESTS_OVERLAY,
    start: radius ? boxOf(radius) : chosen ? boxOf({ near: chosen, radiusKm: 15 }) : given,
    closest: CLOSEST,
    label: t('map.requests'),
    inPage,
    onFailed,
  });
  const map = page.open?.map;
  // While it is dragged or keyed, the radius is the map's own; then it is told.
  const told = JSON.stringify(radius);
  const [changing, setChanging] = useState<{ readonly to: RadiusSearch; readonly told: string }>();
  const change = (to: RadiusSearch) => setChanging({ to, told });
  const shown = changing?.told === told ? changing.to : radius;
  const { ask, state } = useMyPosition((near) => {
    onRadius({ near, radiusKm: radius?.radiusKm ?? 20 });
  });

  const tellMove = useEffectEvent(() => {
    if (!map) return;
    const { west, south, east, north } = boxOfView(viewOf(map));
    onMove([west, south, east, north]);
  });
  useEffect(() => {
    if (!map) return undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const onMoveEnd = () => {
      clearTimeout(settling);
      settling = setTimeout(tellMove, SETTLED_MS);
    };
    map.on('moveend', onMoveEnd);
    tellMove();
    return () => {
      clearTimeout(settling);
      map.off('moveend', onMoveEnd);
    };
  }, [map]);

  const onMapClick = useEffectEvent(({ originalEvent }: MapMouseEvent) => {
    if (chosen && originalEvent.target === map?.getCanvas()) onChoose(null);
  });
  useEffect(() => {
    if (!map) return undefined;
    map.on('click', onMapClick);
    return () => void map.off('click', onMapClick);
  }, [map]);

  useEffect(() => {
    if (map) setSource(map, 'radius', radiusShape(shown));
  }, [map, shown]);

  // A radius that came from elsewhere, or is too large or too small for the view, is brought into it.
  const { near: { lat, lng } = {}, radiusKm } = radius ?? {};
  useEffect(() => {
    if (!map || lat === undefined || lng === undefined || radiusKm === undefined) return;
    const box = boxOf({ near: { lat, lng }, radiusKm });
    if (!isWellSeen(map, box)) map.fitBounds(boundsOf(box), { padding: 56, maxZoom: CLOSEST });
  }, [map, lat, lng, radiusKm]);

  const tellKeyed = useEffectEvent(() => {
    if (changing?.told === told) onRadius(changing.to);
  });
  const [keyed, setKeyed] = useState(0);
  useEffect(() => {
    if (keyed === 0) return undefined;
    const settling = setTimeout(tellKeyed, KEYS_SETTLED_MS);
    return () => clearTimeout(settling);
  }, [keyed]);

  useJourney(map, journey);

  function begin(): void {
    if (!map) return;
    const view = viewOf(map);
    const middle = map.getCenter();
    const kmAcross =
      Math.min(view.north - view.south, (view.east - view.west) * Math.cos((middle.lat * Math.PI) / 180)) *
      111.2;
    onRadius({ near: exactPoint(middle), radiusKm: radiusForView(kmAcross) });
  }

  function seeAll(): void {
    const box = radius ? boxOf(radius) : boxAround(areas.map(({ area }) => area));
    map?.fitBounds(boundsOf(box ?? given), { padding: 56, maxZoom: CLOSEST });
  }

  return (
    <MapFrame
      kind="requests"
      page={page}
      onMap={
        map && (
          <>
            <AreaCircles
              map={map}
              areas={areas}
              chosen={chosen}
              pointed={journey?.to ?? null}
              onChoose={onChoose}
            />
            {shown && (
              <RadiusHandles
                map={map}
                radius={shown}
                onDrag={change}
                onEnd={(end) => {
                  change(end);
                  onRadius(end);
                }}
                onKey={(next) => {
                  change(next);
                  setKeyed((count) => count + 1);
                }}
              />
            )}
          </>
        )
      }
    >
      {map && (
        <>
          <div className="absolute inset-x-3 top-3 z-10 flex flex-wrap items-start gap-2">
            {shown ? (
              <span className="rounded-full border border-line bg-surface shadow-float">
                <MapButton
                  name={t('map.radius.remove')}
                  icon={remove}
                  className="grid size-11 place-items-center rounded-full hover:bg-sunk"
                  onClick={() => onRadius(null)}
                />
              </span>
            ) : (
              <button
                type="button"
                onClick={begin}
                className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4.5 font-medium shadow-float hover:border-edge"
              >
                <Icon of={radiusIcon} />
                <T id="map.radius.begin" />
              </button>
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
            <MapButton name={t('map.all')} icon={everything} onClick={seeAll} />
          </MapButtons>
        </>
      )}
    </MapFrame>
  );
}
