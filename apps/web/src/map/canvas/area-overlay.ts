import { areaEdges, type Point } from '@nwassik/geo';
import type { FeatureCollection } from 'geojson';
import { collection } from './geography.ts';
import type { Overlay } from './open-map.ts';
import { dottedSurface } from './requests-overlay.ts';

/** The one area that the public sees of a place. */
export const AREA_OVERLAY: Overlay = {
  sources: { area: { type: 'geojson', data: collection([]) } },
  layers: (palette) => dottedSurface('area', palette, 0.22),
};

/** The area of a point as it is drawn. */
export function areaShape(point: Point | null): FeatureCollection {
  if (!point) return collection([]);
  const { west, south, east, north } = areaEdges(point);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  ]);
}
