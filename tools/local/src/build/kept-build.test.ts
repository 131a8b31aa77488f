import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentKey } from './content-key.ts';
import { keptBuild } from './kept-build.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'builds-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const build = (key: string, content: string) =>
  keptBuild({
    folder: join(dir, 'builds'),
    name: 'web',
    key,
    build: async (target) => writeFileSync(join(target, 'index.html'), content),
  });
const contentOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a build', () => {
  it('is made once for each key', async () => {
    const first = await build('a', 'first');
    expect(contentOf(first)).toBe('first');
    expect(await build('a', 'again')).toBe(first);
    expect(contentOf(first)).toBe('first');
    expect(contentOf(await build('b', 'other'))).toBe('other');
  });

  it('that fails leaves nothing in its place', async () => {
    const failing = keptBuild({
      folder: join(dir, 'builds'),
      name: 'web',
      key: 'a',
      build: async () => {
        throw new Error('no');
      },
    });
    await expect(failing).rejects.toThrow('no');
    expect(contentOf(await build('a', 'now'))).toBe('now');
  });

  it('made twice at once is put in place once', async () => {
    const [one, other] = await Promise.all([build('a', 'one'), build('a', 'other')]);
    expect(one).toBe(other);
    expect(['one', 'other']).toContain(contentOf(one));
    expect(readdirSync(join(dir, 'builds'))).toEqual(['web-a']);
  });

  it('that has not been used for a week is deleted', async () => {
    const old = await build('old', 'old');
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    utimesSync(old, longAgo, longAgo);
    await build('new', 'new');
    expect(existsSync(old)).toBe(false);
  });
});

describe('the key of sources', () => {
  const key = () => contentKey(dir, ['src', 'package-lock.json']);
  const write = (path: string, content: string) => writeFileSync(join(dir, path), content);
  beforeEach(() => {
    mkdirSync(join(dir, 'src', 'node_modules'), { recursive: true });
    write('src/app.ts', '1');
    write('package-lock.json', '{}');
  });

  it('moves with the content, the name and the number of sources', () => {
    const keys = [key()];
    write('src/app.ts', '2');
    keys.push(key());
    write('src/other.ts', '');
    keys.push(key());
    rmSync(join(dir, 'src/app.ts'));
    keys.push(key());
    write('package-lock.json', '{"a":1}');
    keys.push(key());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not move with tests, documentation and installed packages', () => {
    const before = key();
    for (const path of ['src/app.test.ts', 'src/README.md', 'src/node_modules/x.js']) write(path, 'x');
    expect(key()).toBe(before);
  });
});
