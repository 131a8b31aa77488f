import { expect, it } from 'vitest';
import { isMet } from '../figure.ts';
import { localFigure } from './local-figure.ts';

it('the first start is told, the later ones are judged by their median', () => {
  const [ready, first] = localFigure(60, [9, 8, 40]);
  expect([ready?.value, first?.value, first?.budget]).toEqual([9, 60, undefined]);
  expect(localFigure(60, [9, 8, 40]).every(isMet)).toBe(true);
  expect(
    localFigure(60, [16, 8, 40])
      .filter((figure) => !isMet(figure))
      .map(({ name }) => name),
  ).toEqual(['local.ready']);
});
