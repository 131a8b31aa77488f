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
