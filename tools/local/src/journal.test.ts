import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emptyFolder } from '../test/folder.ts';
import { openJournal } from './journal.ts';

const open = (path: string) => openJournal(path, (value) => z.strictObject({ n: z.number() }).parse(value));
const journalPath = () => join(emptyFolder(), 'made', 'journal.jsonl');

describe('a journal', () => {
  it('holds after a restart what was appended, in order', () => {
    const path = journalPath();
    const first = open(path);
    expect(first.entries).toEqual([]);
    first.append({ n: 1 });
    first.append({ n: 2 });
    const second = open(path);
    expect(second.entries).toEqual([{ n: 1 }, { n: 2 }]);
    second.append({ n: 3 });
    expect(open(path).entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('is readable by its owner alone', () => {
    const path = journalPath();
    open(path).rewrite([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('drops a last line that a kill cut short, and goes on after the one before', () => {
    const path = journalPath();
    open(path).append({ n: 1 });
    appendFileSync(path, '{"n":');
    const reopened = open(path);
    expect(reopened.entries).toEqual([{ n: 1 }]);
    reopened.append({ n: 2 });
    expect(open(path).entries).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it.each(['{"n":"two"}', 'rubbish', ''])('names file and line when a line holds %j', (line) => {
    const path = journalPath();
    open(path).append({ n: 1 });
    appendFileSync(path, `${line}\n{"n":3}\n`);
    const before = readFileSync(path, 'utf8');
    expect(() => open(path)).toThrow(`${path} is damaged at line 2`);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('can be rewritten, and appended to afterwards', () => {
    const path = journalPath();
    const journal = open(path);
    for (let n = 0; n < 10; n++) journal.append({ n });
    journal.rewrite([{ n: 9 }]);
    journal.append({ n: 10 });
    expect(open(path).entries).toEqual([{ n: 9 }, { n: 10 }]);
  });

  it('takes nothing more once it is closed', () => {
    const path = journalPath();
    const journal = open(path);
    journal.append({ n: 1 });
    journal.close();
    journal.close();
    expect(() => journal.append({ n: 2 })).toThrow();
    expect(open(path).entries).toEqual([{ n: 1 }]);
  });

  it('forgets a rewrite that was killed before it was whole', () => {
    const path = journalPath();
    open(path).append({ n: 1 });
    writeFileSync(`${path}.new`, '{"n":');
    const journal = open(path);
    expect(journal.entries).toEqual([{ n: 1 }]);
    journal.rewrite([{ n: 2 }]);
    expect(open(path).entries).toEqual([{ n: 2 }]);
  });
});
