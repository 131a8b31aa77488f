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

const peers = { express: [200, 210, 900], nestjs: [500, 400, 2_000] };

it('a start is compared with its peers’ turn by turn, so that a busy machine changes little', () => {
  const figures = startupFigures({ requests: [100, 100, 450], ...peers });
  expect(figures.slice(0, 2).map(({ name, value }) => [name, value])).toEqual([
    ['startup.of-express', 0.5],
    ['startup.of-nestjs', 0.225],
  ]);
  expect(figures.every(isMet)).toBe(true);
});

it('a start that has grown slow is caught by name', () => {
  const figures = startupFigures({ requests: [115, 120, 480], ...peers, nestjs: [600, 600, 2_400] });
  expect(figures.filter((figure) => !isMet(figure)).map(({ name }) => name)).toEqual(['startup.of-express']);
});
