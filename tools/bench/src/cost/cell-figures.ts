import { searchCellsWithin, type Point } from '@nwassik/geo';
import type { Figure } from '../figure.ts';

/** Cells that a search may ask at once (quality.md). */
const MOST = 14;
const RADII = [5, 25, 50] as const;
const POINTS = 10_000;

/** How many cells searches all over the globe ask, on average and at most, up to the largest radius that asks cells. */
export function cellFigures(): Figure[] {
  const points = Array.from({ length: POINTS }, (_, n) => pointOnGlobe(n));
  const asked = RADII.map((km) => ({
    km,
    cells: points.map((point) => searchCellsWithin(point, km).length),
  }));
  return [
    ...asked.map(({ km, cells }) => ({
      name: `cells.mean-${km}km`,
      value: cells.reduce((sum, count) => sum + count, 0) / cells.length,
      unit: 'cells',
      note: `${POINTS} points, evenly over the globe`,
    })),
    {
      name: 'cells.most',
      value: Math.max(...asked.flatMap(({ cells }) => cells)),
      unit: 'cells',
      budget: MOST,
      note: `of ${RADII.length * POINTS} searches up to 50 km`,
    },
  ];
}

/** Points evenly over the globe, along a spiral from pole to pole that turns by the golden angle. */
function pointOnGlobe(n: number): Point {
  const lat = (Math.asin(1 - (2 * n + 1) / POINTS) * 180) / Math.PI;
  const lng = ((n * 180 * (3 - Math.sqrt(5))) % 360) - 180;
  return { lat, lng };
}
