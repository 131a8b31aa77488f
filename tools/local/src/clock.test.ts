import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from '../test/folder.ts';
import { openClock } from './clock.ts';

let dir: string;
beforeEach(() => {
  dir = emptyFolder();
});

const offsetMs = (offset: SharedArrayBuffer) => Number(Atomics.load(new BigInt64Array(offset), 0));

describe('the clock', () => {
  it('is the machine’s until it is moved', () => {
    const before = Date.now();
    const now = openClock(dir).now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('moves forward by what is asked, for workers too', () => {
    const clock = openClock(dir);
    clock.advance(3600);
    expect(clock.now() - Date.now()).toBeGreaterThan(3_599_000);
    expect(offsetMs(clock.offset)).toBe(3_600_000);
    clock.advance(0.5);
    expect(offsetMs(clock.offset)).toBe(3_600_500);
  });

  it('has the move on disk once it returns, and tells who listens afterwards', () => {
    const clock = openClock(dir);
    const seen: number[] = [];
    const off = clock.onAdvance(() => {
      seen.push(offsetMs(openClock(dir).offset));
      expect(offsetMs(clock.offset)).toBe(60_000);
    });
    clock.advance(60);
    off();
    clock.advance(60);
    expect(seen).toEqual([60_000]);
    expect(offsetMs(openClock(dir).offset)).toBe(120_000);
  });

  it('starts where it is told to in a new folder, and goes on from there', () => {
    const monthAgo = Date.now() - 30 * 86_400_000;
    const clock = openClock(dir, monthAgo);
    expect(Math.abs(clock.now() - monthAgo)).toBeLessThan(1_000);
    clock.advance(86_400);
    const again = openClock(dir, Date.now());
    expect(Math.abs(again.now() - monthAgo - 86_400_000)).toBeLessThan(1_000);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 0.0001])(
    'refuses to move by %d s',
    (seconds) => {
      const clock = openClock(dir);
      expect(() => clock.advance(seconds)).toThrow(RangeError);
      expect(offsetMs(clock.offset)).toBe(0);
    },
  );

  it('ends with the year 9999, the last that RFC 3339 can write', () => {
    const clock = openClock(dir);
    expect(() => clock.advance(8000 * 366 * 86_400)).toThrow('9999');
    expect(offsetMs(clock.offset)).toBe(0);
  });

  it.each(['{', '{}', '{"offsetMs":0.5}', '{"offsetMs":"1"}', ''])(
    'names the file when it holds %j',
    (text) => {
      const path = join(dir, 'clock-offset.json');
      writeFileSync(path, text);
      expect(() => openClock(dir)).toThrow(`${path} is damaged`);
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});
