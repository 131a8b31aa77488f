import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { collection, DETAIL_ZOOM, type Shape } from './geography.ts';
import type { Palette } from './palette.ts';

/**
 * The first family tells maplibre the weight; the others are the page's own fonts, with which it draws the letters
 * itself: there is no glyph server.
 */
const REGULAR = ['Regular', 'Figtree Variable', 'Vazirmatn Variable'];
export const SEMIBOLD = ['Semibold', 'Figtree Variable', 'Vazirmatn Variable'];

/** The dot of a town, made by {@link townDot}. */
export const TOWN_DOT = 'town-dot';

const is = (shape: Shape): FilterSpecification => ['==', ['get', 'shape'], shape];
const namedFromHere = (shape: Shape): FilterSpecification => [
  'all',
  ['==', ['get', 'shape'], shape],
  ['<=', ['get', 'zoom'], ['zoom']],
];
/** The earlier a town is named, the more it matters. */
const BIG_TOWN: ExpressionSpecification = ['<=', ['get', 'zoom'], 5];

/** Far and near overlap, so that there is land under a zoom from one to the other. */
const SPANS = { far: { maxzoom: DETAIL_ZOOM + 0.8 }, near: { minzoom: DETAIL_ZOOM - 0.5 } } as const;

function landLayers(source: 'far' | 'near', palette: Palette): LayerSpecification[] {
  const span = SPANS[source];
  const join = { 'line-join': 'round' } as const;
  return [
    {
      id: `${source}-land`,
      type: 'fill',
      source,
      ...span,
      filter: is('land'),
      paint: { 'fill-color': palette.land },
    },
    {
      id: `${source}-coast`,
      type: 'line',
      source,
      ...span,
      filter: is('coast'),
      layout: join,
      paint: { 'line-color': palette.border, 'line-width': 1 },
    },
  ];
}

function borderLayer(source: 'far' | 'near', palette: Palette): LayerSpecification {
  return {
    id: `${source}-border`,
    type: 'line',
    source,
    ...(source === 'far' ? { maxzoom: DETAIL_ZOOM } : { minzoom: DETAIL_ZOOM }),
    filter: is('border'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1, 8, 1.5],
      'line-dasharray': [4, 3],
    },
  };
}

function nameLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'country-names',
      type: 'symbol',
      source: 'names',
      maxzoom: 7,
      filter: namedFromHere('country'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 12, 6, 16],
        'text-max-width': 8,
        // Towns stand where they are; a country's name gives way.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.1,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'zoom'],
      },
      paint: {
        'text-color': palette.ink2,
        'text-halo-color': palette.land,
        'text-halo-width': 1.6,
        'text-opacity': ['interpolate', ['linear'], ['zoom'], 6, 1, 7, 0],
      },
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'names',
      filter: namedFromHere('town'),
      layout: {
        'icon-image': TOWN_DOT,
        'icon-padding': 1,
        'text-field': ['get', 'name'],
        'text-font': ['case', BIG_TOWN, ['literal', SEMIBOLD], ['literal', REGULAR]],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12.5, 8, ['case', BIG_TOWN, 15, 13]],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.65,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'zoom'],
      },
      paint: {
        'text-color': ['case', BIG_TOWN, palette.ink, palette.ink2],
        'text-halo-color': palette.land,
        'text-halo-width': 1.8,
      },
    },
  ];
}

/** The map of Natural Earth in the look's colours, without data. */
export function baseStyle(palette: Palette): StyleSpecification {
  const source: GeoJSONSourceSpecification = { type: 'geojson', data: collection([]) };
  return {
    version: 8,
    sources: {
      far: { ...source, maxzoom: DETAIL_ZOOM },
      near: { ...source, maxzoom: 12 },
      water: { ...source, maxzoom: 10 },
      names: source,
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      ...landLayers('far', palette),
      ...landLayers('near', palette),
      {
        id: 'lakes',
        type: 'fill',
        source: 'water',
        filter: is('lake'),
        paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.border },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'water',
        minzoom: 3.5,
        filter: is('river'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette.sea,
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.8, 9, 2.5],
          // Drawn for a map of a continent: among houses they would lie beside their beds.
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 1, 11, 0],
        },
      },
      borderLayer('far', palette),
      borderLayer('near', palette),
      ...nameLayers(palette),
    ],
  };
}

/** The open dot of a town, twice as large as it is shown. */
export function townDot(palette: Palette): ImageData {
  const size = 16;
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.beginPath();
  pen.arc(size / 2, size / 2, size / 2 - 3.5, 0, 2 * Math.PI);
  pen.fillStyle = palette.surface;
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = palette.ink2;
  pen.stroke();
  return pen.getImageData(0, 0, size, size);
}
