import type { Point } from '@nwassik/geo';

/** Open requests counted by the area they are brought to, as `GET /v1/requests/areas` has them. */
export interface MapArea {
  /** The centre of the area; of several neighbouring ones, their weighted centre. */
  readonly area: Point;
  readonly countryCode: string;
  readonly city: string;
  readonly count: number;
}

/** A search around a point. */
export interface RadiusSearch {
  readonly near: Point;
  readonly radiusKm: number;
}

/** What a map shows, in degrees and in the order of the API's `bbox`; west > east where it crosses the antimeridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** The way of one request: from the area it is picked up in, if there is one, to the area it is brought to. */
export interface Journey {
  readonly from?: Point | undefined;
  readonly to: Point;
}

/** What `RequestsMap` is told, and tells. */
export interface RequestsMapProps {
  readonly areas: readonly MapArea[];
  /** The centre of the chosen area. */
  readonly chosen: Point | null;
  /** An area was chosen; `null`: the chosen one no longer is. A circle of several areas opens instead. */
  readonly onChoose: (area: MapArea | null) => void;
  readonly radius: RadiusSearch | null;
  /** The radius was begun, let go after a drag, changed by keys, or removed. */
  readonly onRadius: (radius: RadiusSearch | null) => void;
  /** The way of the request looked at: drawn as an arc, its area marked. */
  readonly journey: Journey | null;
  /** What is seen now: told at first, and when the map came to rest elsewhere. */
  readonly onMove: (bbox: BoundingBox) => void;
  /** The first view, where neither radius nor area is chosen; else Tunisia, Italy and France. */
  readonly start?: BoundingBox | undefined;
  /** In a page that scrolls: two fingers move the map. */
  readonly inPage?: boolean;
}

/** What `PinMap` is told, and tells. */
export interface PinMapProps {
  /** Where the pin stands, exactly. Around it the map shows the area that the public sees. */
  readonly point: Point | null;
  /** Where to look while there is no pin, and whenever it becomes another town. */
  readonly near?: Point | undefined;
  /** The pin was put somewhere, to five decimals of a degree. */
  readonly onChange: (point: Point) => void;
  /** What a screen reader calls the map. */
  readonly label: string;
  /** In a page that scrolls: two fingers move the map. */
  readonly inPage?: boolean;
}

/** What `AreaMap` is told, and tells. */
export interface AreaMapProps {
  /** A point of the area, such as its centre. */
  readonly area: Point;
  /** What a screen reader calls the picture. */
  readonly label: string;
}
