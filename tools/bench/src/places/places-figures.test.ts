import { expect, it } from 'vitest';
import { isMet } from '../figure.ts';
import { placesFigures } from './places-figures.ts';

const turn = (time: number) => Array.from({ length: 100 }, (_, n) => (n < 90 ? time / 10 : time));
const of = (product: number[], minisearch: number[]) =>
  placesFigures({ product: product.map(turn), minisearch: minisearch.map(turn) });
const valueOf = (figures: ReturnType<typeof of>, name: string) =>
  figures.find((figure) => figure.name === name)?.value;

it('a busy turn slows both alike, and counts as the others', () => {
  const figures = of([1, 10, 1], [4, 40, 4]);
  expect(valueOf(figures, 'places.of-minisearch')).toBe(0.25);
  expect(valueOf(figures, 'places.p95')).toBe(1);
  expect(valueOf(figures, 'places.p50')).toBe(0.1);
});

it('a search that takes more than half of its peer’s time is caught by name', () => {
  const missed = of([3], [4]).filter((figure) => !isMet(figure));
  expect(missed.map(({ name }) => name)).toEqual(['places.of-minisearch']);
});
