import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isMet } from '../figure.ts';
import { firstViewFigure, firstViewFiles } from './first-view.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'first-view-'));
  mkdirSync(join(dir, 'assets'));
  write(
    'index.html',
    '<script type="module" crossorigin src="/assets/index-a1.js"></script>\n<link rel="modulepreload" crossorigin href="/assets/libraries-b2.js">\n<link rel="stylesheet" href="/assets/index.css">',
  );
  write(
    'assets/index-a1.js',
    'import{a as b}from"./libraries-b2.js";import"./shared-c3.js";const map=()=>import("./Map-d4.js");b(map);',
  );
  write('assets/libraries-b2.js', 'var a=1;export{a};export*from"./deep-e5.js";');
  write('assets/shared-c3.js', 'import*as x from"./index-a1.js";x;');
  write('assets/deep-e5.js', 'export const e=5;');
  write('assets/Map-d4.js', 'export const map=1;');
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(dir, file), text);

it('the first view needs the page’s scripts and what they import statically, each once, and no screen shown later', () => {
  expect(firstViewFiles(dir).toSorted()).toEqual([
    'assets/deep-e5.js',
    'assets/index-a1.js',
    'assets/libraries-b2.js',
    'assets/shared-c3.js',
  ]);
});

it('a library of 200 KB imported at the start is caught', () => {
  expect(isMet(firstViewFigure(dir))).toBe(true);
  write('assets/shared-c3.js', `import"./big-f6.js";`);
  write('assets/big-f6.js', `export const big="${randomBytes(200_000).toString('base64')}";`);
  expect(firstViewFigure(dir)).toMatchObject({ name: 'web.first-view', note: '5 files, and a language' });
  expect(isMet(firstViewFigure(dir))).toBe(false);
});

it('the texts of the largest language count, those of the others do not', () => {
  const without = firstViewFigure(dir).value;
  write('assets/fr-a1.js', `export const texts="${randomBytes(3_000).toString('hex')}";`);
  const withFrench = firstViewFigure(dir).value;
  expect(withFrench).toBeGreaterThan(without + 2);
  write('assets/en-b2.js', 'export const texts="short";');
  expect(firstViewFigure(dir).value).toBe(withFrench);
});
