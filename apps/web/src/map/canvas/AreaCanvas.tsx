import { areaEdges } from '@nwassik/geo';
import { useEffect } from 'react';
import { AREA_OVERLAY, areaShape } from './area-overlay.ts';
import { MapFrame } from './MapFrame.tsx';
import { setSource } from './natural-earth.ts';
import { boundsOf } from './open-map.ts';
import { useMap } from './use-map.ts';
import type { AreaMapProps } from '../types.ts';

/** How close an area is shown: with the towns around it. */
const CLOSEST = 10;

/** The map of one area, once its library is there. */
export function AreaCanvas({
  area,
  label,
  onFailed,
}: AreaMapProps & { readonly onFailed: (error: unknown) => void }) {
  const page = useMap({
    overlay: AREA_OVERLAY,
    start: areaEdges(area),
    closest: CLOSEST,
    label,
    still: true,
    onFailed,
  });
  const map = page.open?.map;
  const { lat, lng } = area;
  useEffect(() => {
    if (!map) return;
    const canvas = map.getCanvas();
    canvas.setAttribute('role', 'img');
    setSource(map, 'area', areaShape({ lat, lng }));
    map.fitBounds(boundsOf(areaEdges({ lat, lng })), { maxZoom: CLOSEST, animate: false });
  }, [map, lat, lng]);
  return <MapFrame kind="area" page={page} />;
}
