import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/command.ts';
import { unchangedStages } from '../src/stages/unchanged.ts';

let root: string;

const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root });

const write = (file: string, text: string) => writeFileSync(join(root, file), text);

/** Watches the checkout while `work` goes on. */
async function watch(work: () => void) {
  const [stage] = await unchangedStages(root);
  work();
  return stage?.run(root, () => {});
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'nwassik-checkout-'));
  await git('init', '--quiet');
  write('.gitignore', 'dist/\n');
  write('pact.json', '1');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Begin');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the checkout after testing', () => {
  it('is as it was', async () => {
    expect(await watch(() => {})).toMatchObject({ passed: 1, failed: 0 });
  });

  it('may have begun with unfinished work', async () => {
    write('pact.json', 'unfinished');
    write('new.ts', '');
    expect(await watch(() => {})).toMatchObject({ passed: 1, failed: 0 });
  });

  it('shows what testing changed, unfinished work included', async () => {
    write('pact.json', 'unfinished');
    const outcome = await watch(() => write('pact.json', 'other'));
    expect(outcome).toMatchObject({ failed: 1, output: expect.stringContaining('pact.json') });
  });

  it('shows what testing left behind', async () => {
    const outcome = await watch(() => write('left.txt', ''));
    expect(outcome).toMatchObject({ failed: 1, output: expect.stringContaining('left.txt') });
  });

  it('shows what testing deleted', async () => {
    const outcome = await watch(() => rmSync(join(root, 'pact.json')));
    expect(outcome).toMatchObject({ failed: 1, output: expect.stringContaining('pact.json') });
  });

  it('is not looked at outside a Git checkout', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect(await unchangedStages(root)).toEqual([]);
  });
});
