import type { Point } from '@nwassik/geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { townName } from '../../market/town-names.ts';
import { diameterOf, type Circle } from '../circles.ts';
import { journeyArc } from '../journey-arc.ts';
import { circleAround } from '../radius.ts';
import type { Journey, RadiusSearch } from '../types.ts';
import { SEMIBOLD } from './base-style.ts';
import { collection } from './geography.ts';
import type { Overlay } from './open-map.ts';
import type { Palette } from './palette.ts';

/** Dots rather than dashes: nearly nothing, with round ends, then a gap; in widths of the line. */
const DOTTED: [number, number] = [0.05, 2.1];

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

function dots(source: string, palette: Palette): LayerSpecification {
  return {
    id: `${source}-dots`,
    type: 'line',
    source,
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: ROUND,
    paint: { 'line-color': palette.accent, 'line-width': 2.6, 'line-dasharray': DOTTED },
  };
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
    dots(source, palette),
  ];
}

/** Of the names of circles, in pixels. */
const NAME_SIZE = 14;

/** A picture of nothing, one pixel wide: what it covers is kept free of names. */
const HOLE = 'hole';

/** What is kept free of names: the circles and the arc; and beside the circles, the names of their towns. */
function nameLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'circle-names',
      type: 'symbol',
      source: 'circles',
      layout: {
        'text-field': ['get', 'town'],
        'text-font': SEMIBOLD,
        'text-size': NAME_SIZE,
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': ['get', 'reach'],
        'text-padding': 3,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
    },
    {
      id: 'circle-holes',
      type: 'symbol',
      source: 'circles',
      layout: {
        'icon-image': HOLE,
        'icon-size': ['get', 'diameter'],
        'icon-allow-overlap': true,
        'icon-padding': 2,
      },
    },
    {
      id: 'journey-holes',
      type: 'symbol',
      source: 'journey',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 10,
        'icon-image': HOLE,
        'icon-size': 6,
        'icon-allow-overlap': true,
        'icon-padding': 2,
      },
    },
  ];
}

/** Circles as their surroundings are drawn. */
export function circlesShape(circles: readonly Circle[]): FeatureCollection {
  return collection(
    circles.map(({ at, count, areas: [first] }, order) => {
      const diameter = diameterOf(count);
      return {
        type: 'Feature',
        properties: {
          town: first ? townName(first) : '',
          diameter,
          reach: (diameter / 2 + 5) / NAME_SIZE,
          order,
        },
        geometry: { type: 'Point', coordinates: [at.lng, at.lat] },
      };
    }),
  );
}

const EMPTY = { type: 'geojson', data: collection([]) } as const;

/** What the map of requests draws under the names: the radius searched, and the way of one request. */
export const REQUESTS_OVERLAY: Overlay = {
  sources: { radius: EMPTY, journey: EMPTY, circles: EMPTY },
  above: nameLayers,
  images: { [HOLE]: () => new ImageData(1, 1) },
  layers: (palette) => [
    ...dottedSurface('radius', palette, 0.1),
    {
      id: 'journey-halo',
      type: 'line',
      source: 'journey',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: ROUND,
      paint: { 'line-color': palette.land, 'line-width': 6.5, 'line-opacity': 0.8 },
    },
    dots('journey', palette),
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
