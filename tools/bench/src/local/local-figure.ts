import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

/** In seconds, from the second start on. */
const BUDGET = 15;

/** How long people wait for the product on their own machine, in seconds: at first, and from the second start on. */
export function localFigure(first: number, later: readonly number[]): Figure[] {
  return [
    {
      name: 'local.ready',
      value: median(later),
      unit: 's',
      budget: BUDGET,
      note: `median of ${later.length} starts after the first`,
    },
    { name: 'local.first-ready', value: first, unit: 's', note: 'with builds, where none is kept' },
  ];
}
