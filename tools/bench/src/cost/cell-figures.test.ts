import { expect, it } from 'vitest';
import { isMet } from '../figure.ts';
import { cellFigures } from './cell-figures.ts';

it('searches ask more cells the farther they look, and never more than they may', () => {
  const figures = cellFigures();
  const means = figures.filter(({ name }) => name.startsWith('cells.mean')).map(({ value }) => value);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
  expect(means.every((mean) => mean >= 1)).toBe(true);
  expect(figures.filter((figure) => !isMet(figure))).toEqual([]);
});
