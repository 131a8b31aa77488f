import type { GeoJSONSource, Map as MapCanvas } from 'maplibre-gl';
import type { Locale } from '../../i18n/locale.ts';
import { overlap } from '../boxes.ts';
import { DETAIL_REGIONS, DETAIL_ZOOM, farLand, names, nearLand, water } from './geography.ts';

type Data = Parameters<GeoJSONSource['setData']>[0];

/** What a source holds from now on; nothing where a style from elsewhere has no such source. */
export function setSource(map: MapCanvas, source: string, data: Data): void {
  map.getSource<GeoJSONSource>(source)?.setData(data);
}

export interface NaturalEarth {
  /** Settles once there is land to see; fails where its files can't be had. */
  readonly land: Promise<unknown>;
  readonly stop: () => void;
}

/** Fills the map that is drawn here: land first, then names and water; details of what is looked at closely. */
export function drawNaturalEarth(map: MapCanvas, locale: Locale): NaturalEarth {
  let over = false;
  let asked: string | undefined;
  const put = (source: string) => (data: Data) => {
    if (!over) setSource(map, source, data);
  };
  const drawNear = async () => {
    // A zoom ahead: it is there when it is needed.
    if (map.getZoom() < DETAIL_ZOOM - 1) return;
    const [[west, south], [east, north]] = map.getBounds().toArray();
    const seen = DETAIL_REGIONS.filter(
      ({ name, box }) => asked?.includes(name) || overlap(box, { west, south, east, north }),
    );
    const wanted = seen.map(({ name }) => name).join(' ');
    if (wanted === asked) return;
    asked = wanted;
    try {
      const land = await nearLand(seen);
      if (wanted === asked) put('near')(land);
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };
  // What can't be had now is asked for again at the next move; until then there is the coarse map.
  const look = () => void drawNear().catch(() => undefined);
  map.on('moveend', look);
  const far = farLand().then(put('far'));
  const near = drawNear();
  void names(locale).then(put('names'), () => undefined);
  void Promise.allSettled([far, near])
    .then(water)
    .then(put('water'), () => undefined);
  return {
    land: map.getZoom() < DETAIL_ZOOM ? far : Promise.all([far, near]),
    stop: () => {
      over = true;
      map.off('moveend', look);
    },
  };
}
