import { expect, it } from 'vitest';
import { etagOf, requireMatch } from './etag.ts';

it('reads the version it wrote', () => {
  expect(requireMatch(etagOf(7))).toBe(7);
});

it('asks for a missing version', () => {
  expect(() => requireMatch(undefined)).toThrow('if-match-missing');
});

it.each(['*', 'W/"7"', '7', '"seven"', '"7", "8"', '"-1"'])('takes %s for stale', (header) => {
  expect(() => requireMatch(header)).toThrow('stale');
});
