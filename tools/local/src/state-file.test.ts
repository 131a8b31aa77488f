import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emptyFolder } from '../test/folder.ts';
import { openStateFile } from './state-file.ts';

const statePath = () => join(emptyFolder(), 'made', 'state.json');
const open = (path: string) => openStateFile(path, z.strictObject({ n: z.number() }), 'to start at zero');

describe('a state file', () => {
  it('holds nothing at first, and after a restart what it was replaced with last', () => {
    const path = statePath();
    const first = open(path);
    expect(first.kept).toBeUndefined();
    first.replace({ n: 1 });
    first.replace({ n: 2 });
    expect(open(path).kept).toEqual({ n: 2 });
  });

  it('forgets a replacement that was killed before it was whole', () => {
    const path = statePath();
    open(path).replace({ n: 1 });
    writeFileSync(`${path}.new`, '{"n":');
    expect(open(path).kept).toEqual({ n: 1 });
  });

  it.each(['{"n":', '{"n":"one"}', ''])(
    'says which file is damaged and what to do, when it holds %j',
    (text) => {
      const path = statePath();
      open(path).replace({ n: 1 });
      writeFileSync(path, text);
      expect(() => open(path)).toThrow(
        `${path} is damaged. Start with --fresh, or delete this file to start at zero.`,
      );
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});
