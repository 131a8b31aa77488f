import { expect, it } from 'vitest';
import { nextStep } from './going-on.ts';

const START = { pages: 0, items: 0 };

it('goes on by itself while pages are short, and asks after five', () => {
  expect(nextStep(START, { pages: 1, items: 0, hasNext: true })).toBe('on');
  expect(nextStep(START, { pages: 4, items: 3, hasNext: true })).toBe('on');
  expect(nextStep(START, { pages: 5, items: 3, hasNext: true })).toBe('ask');
});

it('goes on again once the reader asked for more', () => {
  const asked = { pages: 5, items: 3 };
  expect(nextStep(asked, { pages: 5, items: 3, hasNext: true })).toBe('on');
  expect(nextStep(asked, { pages: 9, items: 12, hasNext: true })).toBe('on');
  expect(nextStep(asked, { pages: 10, items: 12, hasNext: true })).toBe('ask');
});

it('rests when enough has come, and is over when there is no more', () => {
  expect(nextStep(START, { pages: 1, items: 20, hasNext: true })).toBe('rest');
  expect(nextStep(START, { pages: 1, items: 2, hasNext: false })).toBe('over');
});
