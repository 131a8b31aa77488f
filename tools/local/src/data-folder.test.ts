import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { StartupError } from './startup-error.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const KEEP = { fresh: false };
const FRESH = { fresh: true };
const lock = () => join(dir, 'runner.lock');

describe('a data folder', () => {
  it('is made where it is not there', () => {
    const folder = openDataFolder(join(dir, 'deep', 'down'), KEEP);
    expect(existsSync(folder.dir)).toBe(true);
    folder.release();
  });

  it('keeps what is in it, and with fresh begins empty', () => {
    const open = (options: { fresh: boolean }) => {
      const { isNew, release } = openDataFolder(dir, options);
      release();
      return isNew;
    };
    expect(open(KEEP)).toBe(true);
    writeFileSync(join(dir, 'mailbox.jsonl'), 'kept');
    expect(open(KEEP)).toBe(false);
    expect(readFileSync(join(dir, 'mailbox.jsonl'), 'utf8')).toBe('kept');
    expect(open(FRESH)).toBe(true);
    expect(readdirSync(dir)).toEqual(['nwassik-data.json']);
  });

  it.each([KEEP, FRESH])('is no folder of something else: that stays untouched (%j)', (options) => {
    writeFileSync(join(dir, 'thesis.doc'), 'precious');
    expect(() => openDataFolder(dir, options)).toThrow(
      /no data folder of this product: choose another with --data DIR/,
    );
    expect(readdirSync(dir)).toEqual(['thesis.doc']);
  });

  it('whose mark is damaged or of another version is refused, and fresh mends it', () => {
    for (const mark of ['{', '{"format":99}']) {
      writeFileSync(join(dir, 'nwassik-data.json'), mark);
      expect(() => openDataFolder(dir, KEEP)).toThrow(/start with --fresh/);
      expect(existsSync(lock())).toBe(false);
    }
    openDataFolder(dir, FRESH).release();
    openDataFolder(dir, KEEP).release();
  });
});

describe('the lock of a data folder', () => {
  it('keeps a second run out, with fresh too, until it is released', () => {
    const first = openDataFolder(dir, KEEP);
    writeFileSync(join(dir, 'table.db'), 'kept');
    for (const options of [KEEP, FRESH]) {
      expect(() => openDataFolder(dir, options)).toThrow(StartupError);
      expect(() => openDataFolder(dir, options)).toThrow(
        new RegExp(`in use by another run \\(process ${process.pid}\\)`),
      );
    }
    expect(readFileSync(join(dir, 'table.db'), 'utf8')).toBe('kept');
    first.release();
    openDataFolder(dir, KEEP).release();
  });

  it('is void once its holder is dead', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    openDataFolder(dir, KEEP).release();
    writeFileSync(lock(), JSON.stringify({ pid: holder.pid, startedAt: '' }));
    expect(() => openDataFolder(dir, KEEP)).toThrow(/in use/);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    openDataFolder(dir, KEEP).release();
  });

  it.runIf(existsSync('/proc/self/stat'))('is void when its number now belongs to a later process', () => {
    openDataFolder(dir, KEEP).release();
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    openDataFolder(dir, KEEP).release();
    expect(existsSync(lock())).toBe(false);
  });

  it('is void when it is damaged', () => {
    openDataFolder(dir, KEEP).release();
    writeFileSync(lock(), '');
    openDataFolder(dir, KEEP).release();
    expect(existsSync(lock())).toBe(false);
  });
});
