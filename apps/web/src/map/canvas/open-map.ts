import type { Box } from '@nwassik/geo';
import {
  Map as MapCanvas,
  setWorkerUrl,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Locale } from '../../i18n/locale.ts';
import { baseStyle, TOWN_DOT, townDot } from './base-style.ts';
import { drawNaturalEarth, type NaturalEarth } from './natural-earth.ts';
import { isDark, onThemeChange, readPalette, type Palette } from './palette.ts';
import { attributionsOf, spoken, styleAddress } from './style-from-url.ts';

// As a file of ours: from a blob, the Content-Security-Policy would refuse it.
setWorkerUrl(workerUrl);

const NATURAL_EARTH = '© Natural Earth · © GeoNames CC BY 4.0';
/** Closer there is nothing more to see on the map drawn here. */
const CLOSEST = 13;

/** What a screen draws into its map. */
export interface Overlay {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Under the names of places. */
  readonly layers: (palette: Palette) => readonly LayerSpecification[];
  /** Over them. */
  readonly above?: (palette: Palette) => readonly LayerSpecification[];
  readonly images?: Readonly<Record<string, () => ImageData>>;
}

/** Where a map looks: at a box, or as it did before. */
export type View = { readonly box: Box; readonly closest: number } | { readonly camera: Camera };

export interface Camera {
  readonly center: { readonly lat: number; readonly lng: number };
  readonly zoom: number;
}

export interface OpenMapOptions {
  readonly overlay: Overlay;
  readonly view: View;
  /** Room between the box and the map's edges, in pixels. */
  readonly padding: number;
  readonly locale: Locale;
  /** What the library says itself: the map's name, and how to move it with two fingers. */
  readonly texts: Readonly<Record<string, string>>;
  /** A picture: it can be looked at, not moved. */
  readonly still: boolean;
  /** In a page that scrolls: one finger scrolls the page, two move the map. */
  readonly inPage: boolean;
  /** The style that replaces the map drawn here. */
  readonly styleUrl?: string | undefined;
}

export interface OpenMap {
  readonly map: MapCanvas;
  /** Inside the map, for what lies on it and lets gestures through. */
  readonly above: HTMLElement;
  readonly attribution: string;
  readonly close: () => void;
}

/** A box as the library takes it, in one piece over the antimeridian. */
export function boundsOf({ west, south, east, north }: Box): [[number, number], [number, number]] {
  return [
    [west, south],
    [east < west ? east + 360 : east, north],
  ];
}

/** Has the page's fonts at hand: the library draws each letter once, in whatever font is there then. */
async function loadFonts(locale: Locale): Promise<void> {
  await Promise.all([
    document.fonts.load('600 16px "Figtree Variable"', 'aé'),
    document.fonts.load('16px "Figtree Variable"', 'aéłń'),
    ...(locale === 'ar' ? [document.fonts.load('16px "Vazirmatn Variable"', 'ا')] : []),
  ]);
}

/** A style with the overlay under its names, and what its sources held before. */
function dressed(
  style: StyleSpecification,
  overlay: Overlay,
  palette: Palette,
  before: StyleSpecification | undefined,
): StyleSpecification {
  const names = style.layers.findIndex(({ type }) => type === 'symbol');
  const at = names === -1 ? style.layers.length : names;
  const sources = { ...style.sources, ...overlay.sources };
  for (const [name, source] of Object.entries(sources)) {
    const held = before?.sources[name];
    if (source.type === 'geojson' && held?.type === 'geojson') sources[name] = held;
  }
  return {
    ...style,
    sources,
    layers: [
      ...style.layers.slice(0, at),
      ...overlay.layers(palette),
      ...style.layers.slice(at),
      ...(overlay.above?.(palette) ?? []),
    ],
  };
}

/** Settles once the style that was set is there; fails where it can't be had. */
function styleOf(map: MapCanvas): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('style.load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });
}

/**
 * Opens a map in an element, in light or dark as the page is; there is something to see on it once this settles. Fails
 * where the device can't draw it or its files can't be had. Of a style from elsewhere that can't be had, the map drawn
 * here takes the place.
 */
export async function openMap(element: HTMLElement, options: OpenMapOptions): Promise<OpenMap> {
  const { overlay, view, padding, locale, texts, still, inPage } = options;
  let { styleUrl } = options;
  await loadFonts(locale);
  const map = new MapCanvas({
    container: element,
    ...('box' in view
      ? { bounds: boundsOf(view.box), fitBoundsOptions: { padding, maxZoom: view.closest } }
      : { center: view.camera.center, zoom: view.camera.zoom }),
    attributionControl: false,
    interactive: !still,
    cooperativeGestures: inPage && !still,
    locale: texts,
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 1,
    maxZoom: CLOSEST,
    localIdeographFontFamily: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  let palette = readPalette(element);
  const dress = () => {
    palette = readPalette(element);
    map.setStyle(styleUrl ? styleAddress(styleUrl, isDark()) : baseStyle(palette), {
      diff: true,
      transformStyle: (before, next) =>
        dressed(styleUrl ? spoken(next, locale) : next, overlay, palette, before),
    });
    if (map.hasImage(TOWN_DOT)) map.updateImage(TOWN_DOT, townDot(palette));
  };
  map.setMissingStyleImageResolver(async (id) => {
    if (map.hasImage(id)) return;
    const image = overlay.images?.[id];
    if (image) map.addImage(id, image());
    if (id === TOWN_DOT) map.addImage(id, townDot(palette), { pixelRatio: 2 });
  });
  const unwatch = onThemeChange(dress);
  let earth: NaturalEarth | undefined;
  const close = () => {
    unwatch();
    earth?.stop();
    map.remove();
  };

  try {
    const first = styleOf(map);
    dress();
    await first.catch((error: unknown) => {
      if (!styleUrl) throw error;
      styleUrl = undefined;
      const second = styleOf(map);
      dress();
      return second;
    });
    if (!styleUrl) {
      earth = drawNaturalEarth(map, locale);
      await earth.land;
    }
  } catch (error) {
    close();
    throw error;
  }
  const above = document.createElement('div');
  map.getCanvasContainer().append(above);
  const attribution = styleUrl ? attributionsOf(map.getStyle()).join(' · ') : NATURAL_EARTH;
  return { map, above, attribution, close };
}
