import KDBush from 'kdbush';
import { weightsOf } from './ranking.ts';
import type { PlacesData } from './places-data.ts';
import { readPlaces } from './places-file.ts';

/** The data of places, and what is worked out from it once. */
export interface OpenPlaces extends PlacesData {
  /** What each town counts for among others that match as closely; see `ranking.ts`. */
  readonly weights: Float64Array;
  readonly index: KDBush;
}

/** Opens a file of places, as `tools/generate-places` writes it. */
export function openPlaces(file: ArrayBuffer): OpenPlaces {
  const data = readPlaces(file);
  // The index must begin where its memory does.
  const index = KDBush.from(data.columns.nearest.slice().buffer);
  return { ...data, weights: weightsOf(data), index };
}
