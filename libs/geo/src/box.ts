import type { Point } from './point.ts';

/** A part of the globe between two meridians and two parallels. With `west` above `east` it crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Whether a point lies in a box; its borders belong to it. */
export function isInBox({ lat, lng }: Point, { west, south, east, north }: Box): boolean {
  const between = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return between && lat >= south && lat <= north;
}
