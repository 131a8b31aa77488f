import type { Figure } from '../figure.ts';
import { PRICE_BASIS, PRICES } from './prices.ts';

/** Something users do a million times, and what it takes beside its table. */
interface Deed {
  readonly name: string;
  /** Its operations in the ledger. */
  readonly costs: readonly string[];
  /** Function calls each: its route's, and at worst one for each reader of the stream. */
  readonly invocations: number;
}

const DEEDS: readonly Deed[] = [
  { name: 'message', costs: ['message', 'push'], invocations: 3 },
  { name: 'post', costs: ['post'], invocations: 2 },
  { name: 'page-view', costs: ['browse'], invocations: 1 },
];

/** The modelled price of a million messages, posts and page views, from the figures of the ledger. */
export function priceFigures(ledger: readonly Figure[]): Figure[] {
  const unitsOf = (costs: readonly string[], kind: 'write' | 'read') =>
    ledger
      .filter(({ name }) => costs.some((cost) => name === `cost.${cost}.${kind}`))
      .reduce((sum, { value }) => sum + value, 0);
  const isReckoned = ({ costs }: Deed) =>
    costs.every((cost) => ledger.some(({ name }) => name === `cost.${cost}.write`));
  return DEEDS.filter(isReckoned).map(({ name, costs, invocations }) => ({
    name: `price.million-${name}s`,
    value:
      unitsOf(costs, 'write') * PRICES.writeUnits +
      unitsOf(costs, 'read') * PRICES.readUnits +
      PRICES.httpApiCalls +
      invocations * PRICES.invocations,
    unit: 'USD',
    note: PRICE_BASIS,
  }));
}
