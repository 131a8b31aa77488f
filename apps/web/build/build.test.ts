import { expect, it } from 'vitest';
import { iconPaths } from './icon-plugin.ts';
import { filledIn } from './service-worker-plugin.ts';

it('takes the outline and the faint area out of an icon', () => {
  const svg = '<svg><path d="M1,1" opacity="0.2"/><path d="M2,2"/><path d="M3,3"/></svg>';
  expect(iconPaths(svg)).toEqual({ line: 'M2,2M3,3', area: 'M1,1' });
  expect(iconPaths('<svg><path d="M2,2"/></svg>')).toEqual({ line: 'M2,2' });
  expect(() => iconPaths('<svg><circle r="1"/></svg>')).toThrow('without a path');
});

it('fills the version and the files of a build into the service worker', () => {
  const code = `const VERSION = "__VERSION__"; const FILES = '__FILES__';`;
  expect(filledIn(code, 'abc', ['/', '/assets/a.js'])).toBe(
    `const VERSION = "abc"; const FILES = ["/","/assets/a.js"];`,
  );
});

it('refuses a service worker that has no place for them', () => {
  expect(() => filledIn('const FILES = `__FILES__`;', 'abc', [])).toThrow('no place');
});
