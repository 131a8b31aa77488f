import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { Peer } from './bundle-peer.ts';

/** The service's time over the peer's. */
const BUDGETS: Readonly<Record<Peer, number>> = { express: 0.55, nestjs: 0.25 };

/**
 * How long requests takes from import to first response, and what part of its peers' time that is: turn by turn, since
 * a busy machine slows all of one turn alike, and of that the median.
 */
export function startupFigures(times: Readonly<Record<Peer | 'requests', readonly number[]>>): Figure[] {
  const ratios = (['express', 'nestjs'] as const).map((peer) => ({
    name: `startup.of-${peer}`,
    value: median(times.requests.map((own, turn) => own / (times[peer][turn] ?? Number.NaN))),
    unit: `of ${peer}’s time`,
    budget: BUDGETS[peer],
    note: `median of ${times[peer].length} turns`,
  }));
  const medians = (['requests', 'express', 'nestjs'] as const).map((name) => ({
    name: `startup.${name}`,
    value: median(times[name]),
    unit: 'ms',
    note: 'import to first response, median',
  }));
  return [...ratios, ...medians];
}
