import fc from 'fast-check';
import type { Point } from '../src/point.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const within = (south: number, north: number, west: number, east: number) =>
  fc.record({ lat: between(south, north), lng: between(west, east) });

/** Points of the five countries of the market. */
export const inTheMarket: fc.Arbitrary<Point> = fc.oneof(
  within(30.2, 37.4, 7.5, 11.6),
  within(42.3, 51.1, -4.8, 8.2),
  within(36.6, 47.1, 6.6, 18.5),
  within(47.3, 55.1, 5.9, 15),
  within(42, 62, -139, -53),
);

export const aroundThePoles: fc.Arbitrary<Point> = fc.oneof(
  within(88.5, 90, -180, 180),
  within(-90, -88.5, -180, 180),
);

export const aroundTheAntimeridian: fc.Arbitrary<Point> = fc.oneof(
  within(-80, 80, 178.5, 180),
  within(-80, 80, -180, -178.5),
);

export const onTheGlobe = within(-90, 90, -180, 180);

export const anywhere = fc.oneof(inTheMarket, aroundThePoles, aroundTheAntimeridian, onTheGlobe);

/** Where one gets to from a point by going so many km in a direction (radians from north). */
export function travelled(from: Point, km: number, direction: number): Point {
  const [lat, far] = [(from.lat * Math.PI) / 180, km / 6371.0088];
  const sine = Math.sin(lat) * Math.cos(far) + Math.cos(lat) * Math.sin(far) * Math.cos(direction);
  const across = Math.atan2(
    Math.sin(direction) * Math.sin(far) * Math.cos(lat),
    Math.cos(far) - Math.sin(lat) * sine,
  );
  const lng = from.lng + (across * 180) / Math.PI;
  return {
    lat: (Math.asin(Math.min(1, Math.max(-1, sine))) * 180) / Math.PI,
    lng: lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng,
  };
}
