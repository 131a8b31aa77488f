/** A point on the earth, WGS 84, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Whether both coordinates are numbers on the globe: latitude -90 to 90, longitude -180 to 180. */
export function isPoint(point: Point): boolean {
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180;
}
