import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecord } from './record.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'market-record-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the record of what was loaded', () => {
  it('keeps what was noted over a restart', () => {
    const first = openRecord(dir, 1_000);
    first.noteDone('a post');
    first.noteId('a request', 'id-1');
    const own = first.ownId('a message');
    first.close();

    const second = openRecord(dir, 2_000);
    expect(second.isDone('a post')).toBe(true);
    expect(second.isDone('another')).toBe(false);
    expect(second.idOf('a request')).toBe('id-1');
    expect(second.idOf('another')).toBeUndefined();
    expect(second.ownId('a message')).toBe(own);
    second.close();
  });

  it('keeps the present and the password of the first start', () => {
    const first = openRecord(dir, 1_000);
    first.close();
    const second = openRecord(dir, 2_000);
    expect(second.present).toBe(1_000);
    expect(second.password).toBe(first.password);
    expect(second.password.length).toBeGreaterThanOrEqual(20);
    second.close();
  });

  it('gives ids of its own that are UUIDs, one a name', () => {
    const record = openRecord(dir, 1_000);
    expect(record.ownId('one')).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(record.ownId('one')).not.toBe(record.ownId('other'));
    expect(record.ownId('one')).toBe(record.ownId('one'));
    record.close();
  });

  it('says which file is damaged', () => {
    openRecord(dir, 1_000).close();
    appendFileSync(join(dir, 'demo-market.jsonl'), '{"what":1}\n');
    expect(() => openRecord(dir, 2_000)).toThrow(/demo-market\.jsonl is damaged at line 2/);
  });
});
