import { expect, it } from 'vitest';
import { GROUPS, kindsOf } from './kinds.ts';

it('every group has its kinds, and no kind stands in two', () => {
  const kinds = GROUPS.map((group) => kindsOf(group));
  expect(kinds.every((of) => of.length > 0)).toBe(true);
  expect(new Set(kinds.flat()).size).toBe(kinds.flat().length);
});
