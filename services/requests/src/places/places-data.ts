/** The languages places are named in. */
export const LANGS = ['fr', 'ar', 'en'] as const;

export type Lang = (typeof LANGS)[number];

export type Names = Readonly<Record<Lang, string>>;

/** How a key names its town: by a name of its own, by another spelling or language, or by a later word of its name. */
export const OWN = 0;
export const OTHER = 1;
export const LATER = 2;

/** Bits of an entry of `keyTowns` that say how the key names the town; the rest is the town's number. */
export const HOW_BITS = 2;

/** Names of a town in `names`, one a line: French (the city's one name in all data), Arabic, English; empty: as French. */
export const NAMES_SEPARATOR = '\n';

/**
 * All towns and what they are typed by, as they lie in the file: columns, so that nothing needs to be parsed. A town
 * is known by its number, its place in the columns.
 */
export interface PlacesData {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly regions: readonly Names[];
  readonly columns: {
    /** Latitude and longitude of each town, in degrees. */
    readonly points: Float32Array;
    readonly people: Uint32Array;
    /** GeoNames' id; 0 for a town that is known by its name. */
    readonly geonameIds: Uint32Array;
    /** The town whose name stands for this one's city: itself, unless it is a quarter. */
    readonly cities: Uint32Array;
    readonly countryOf: Uint8Array;
    readonly regionOf: Uint16Array;
    /** Where each town's names begin in `names`, and where the last one's end. */
    readonly nameStarts: Uint32Array;
    /** UTF-8. */
    readonly names: Uint8Array;
    /** Where each key begins in `keys`, and where the last one ends; keys ascend. */
    readonly keyStarts: Uint32Array;
    /** Letters, as `lettersOf` numbers them. */
    readonly keys: Uint8Array;
    /** For each key its town's number, and in the lowest bits how it names it. */
    readonly keyTowns: Uint32Array;
    /** An index of kdbush over the points, longitude first. */
    readonly nearest: Uint8Array;
  };
}
