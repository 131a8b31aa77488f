import { expect, it } from 'vitest';
import { parseOptions, SECTIONS } from './options.ts';

it('without flags everything is measured, for people', () => {
  expect(parseOptions([])).toEqual({ json: false, full: false, writeEvidence: false, sections: SECTIONS });
});

it('flags choose who reads it, how much is measured and what', () => {
  expect(parseOptions(['--json', '--full', '--only', 'web', '--only', 'bundles'])).toEqual({
    json: true,
    full: true,
    writeEvidence: false,
    sections: ['bundles', 'web'],
  });
});

it.each([
  [['--fast'], /Unknown option '--fast'.*Usage/],
  [['--only', 'speed'], /--only speed is unknown.*Usage/],
  [['--only', 'web', '--write-evidence'], /takes all figures/],
])('%j is refused with the flags there are', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});
