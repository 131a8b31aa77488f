import type { Point } from '@nwassik/geo';
import type { PlaceFound } from './place-found.ts';
import type { Lang } from './places-data.ts';

/** Reverse search looks so far, in kilometres. */
export const NEARBY_KM = 50;

/** Where places come from: the data beside the function, or Amazon Location. */
export interface Places {
  /** What is owed to the source: shown wherever places are. */
  readonly attribution: string;
  /** Towns by what people type, best first; nothing typed finds nothing. */
  search(
    query: string,
    options: { readonly lang: Lang; readonly near?: Point | undefined; readonly limit: number },
  ): Promise<readonly PlaceFound[]>;
  /** The towns within `NEARBY_KM` of a point, nearest first, by their edges. */
  reverse(
    point: Point,
    options: { readonly lang: Lang; readonly limit: number },
  ): Promise<readonly PlaceFound[]>;
  /** The city a point lies in or is nearest to, however far; undefined where the source knows none. */
  cityAt(point: Point): Promise<City | undefined>;
}

export interface City {
  readonly countryCode: string;
  /** Its one name in all of the product's data. */
  readonly city: string;
}
