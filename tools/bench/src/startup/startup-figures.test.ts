import { expect, it } from 'vitest';
import { isMet } from '../figure.ts';
import { interleave } from './interleave.ts';
import { startupFigures } from './startup-figures.ts';

it('things are timed in turns, each turn beginning with another', async () => {
  const order: string[] = [];
  const thing = (name: string, ms: number) => async () => {
    order.push(name);
    return ms;
  };
  expect(await interleave({ a: thing('a', 1), b: thing('b', 2) }, 3)).toEqual({ a: [1, 1, 1], b: [2, 2, 2] });
  expect(order.join('')).toBe('abbaab');
});

it('a start is compared with its peers’ by the medians, and one that has grown slow is caught by name', () => {
  const peers = { express: [200, 210, 900], nestjs: [600, 500, 610] };
  const quick = startupFigures({ requests: [90, 100, 400], ...peers });
  expect(quick.slice(0, 2).map(({ name, value }) => [name, value])).toEqual([
    ['startup.of-express', 100 / 210],
    ['startup.of-nestjs', 100 / 600],
  ]);
  expect(quick.every(isMet)).toBe(true);
  const slow = startupFigures({ requests: [140, 140, 140], ...peers });
  expect(slow.filter((figure) => !isMet(figure)).map(({ name }) => name)).toEqual(['startup.of-express']);
});
