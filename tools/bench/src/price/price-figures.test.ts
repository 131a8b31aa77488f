import { expect, it } from 'vitest';
import type { Figure } from '../figure.ts';
import { priceFigures } from './price-figures.ts';

const cost = (name: string, value: number): Figure => ({ name: `cost.${name}`, value, unit: 'units' });

it('a million messages are priced from the ledger, their pushes included', () => {
  const [message] = priceFigures([
    cost('message.write', 4),
    cost('message.read', 1.5),
    cost('push.write', 0),
    cost('push.read', 1),
  ]);
  expect(message?.name).toBe('price.million-messages');
  expect(message?.value).toBeCloseTo(4 * 0.625 + 2.5 * 0.125 + 1 + 0.6);
});

it('what was not reckoned has no price', () => {
  expect(priceFigures([cost('post.write', 7), cost('post.read', 0)]).map(({ name }) => name)).toEqual([
    'price.million-posts',
  ]);
});
