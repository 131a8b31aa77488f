import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackBrowser } from '../src/browser/unpack-browser.ts';
import { run } from '../src/command.ts';

const hasOne = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(hasOne)('the browser from npm', () => {
  let cache: string;

  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), 'nwassik-browser-'));
  });

  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  it('starts on this machine, however many ask for it at once, and is unpacked once', async () => {
    const [first, second] = await Promise.all([unpackBrowser(cache), unpackBrowser(cache)]);
    expect(second).toBe(first);
    const { output } = await run(first, ['--version'], { cwd: cache });
    expect(output).toMatch(/Chrom\w+ \d+\./);
    expect(readdirSync(cache)).toHaveLength(1);
  }, 60_000);
});
