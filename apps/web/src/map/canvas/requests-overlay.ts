import type { Point } from '@nwassik/geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { journeyArc } from '../journey-arc.ts';
import { circleAround } from '../radius.ts';
import type { Journey, RadiusSearch } from '../types.ts';
import { collection } from './geography.ts';
import type { Overlay } from './open-map.ts';
import type { Palette } from './palette.ts';

/** Dots rather than dashes: nearly nothing, with round ends, then a gap; in widths of the line. */
const DOTTED: [number, number] = [0.05, 2.1];

/** A dotted line with a halo, so that it stands out from coasts and borders. */
function dotted(source: string, palette: Palette, width: number): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: `${source}-halo`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout,
      paint: { 'line-color': palette.land, 'line-width': width * 2.4, 'line-opacity': 0.8 },
    },
    {
      id: `${source}-dots`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout,
      paint: { 'line-color': palette.accent, 'line-width': width, 'line-dasharray': DOTTED },
    },
  ];
}

/** An area or a circle: its surface in the tint, its edge dotted. */
export function dottedSurface(source: string, palette: Palette, opacity: number): LayerSpecification[] {
  return [
    {
      id: `${source}-surface`,
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.accent, 'fill-opacity': opacity },
    },
    ...dotted(source, palette, 2.6),
  ];
}

const EMPTY = { type: 'geojson', data: collection([]) } as const;

/** What the map of requests draws under the names: the radius searched, and the way of one request. */
export const REQUESTS_OVERLAY: Overlay = {
  sources: { radius: EMPTY, journey: EMPTY },
  layers: (palette) => [
    ...dottedSurface('radius', palette, 0.1),
    ...dotted('journey', palette, 2.6),
    {
      id: 'journey-ends',
      type: 'circle',
      source: 'journey',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['case', ['get', 'here'], 7, 5.5],
        'circle-color': ['case', ['get', 'here'], palette.accent, palette.surface],
        'circle-stroke-width': ['case', ['get', 'here'], 3, 2.8],
        'circle-stroke-color': ['case', ['get', 'here'], palette.surface, palette.accent],
      },
    },
  ],
};

/** A radius as it is drawn. */
export function radiusShape(radius: RadiusSearch | null): FeatureCollection {
  if (!radius) return collection([]);
  const ring = circleAround(radius.near, radius.radiusKm);
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  ]);
}

/** A journey as it is drawn so far: `part` of its arc, from 0 to 1, and its two ends. */
export function journeyShape(journey: Journey | null, part = 1): FeatureCollection {
  if (!journey) return collection([]);
  const end = ({ lat, lng }: Point, here: boolean): Feature => ({
    type: 'Feature',
    properties: { here },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  });
  const { from, to } = journey;
  if (!from) return collection([end(to, true)]);
  const arc = journeyArc(from, to);
  const last = arc.at(-1) ?? [to.lng, to.lat];
  const coordinates = arc.slice(0, Math.max(2, Math.round(arc.length * part)));
  const line: Feature = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
  const here = { lat: to.lat, lng: last[0] };
  return collection([line, end(from, false), ...(part === 1 ? [end(here, true)] : [])]);
}
