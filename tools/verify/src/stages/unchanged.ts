import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';

/**
 * Testing changed nothing in the checkout: what is generated is either committed or ignored by Git. Compares with the
 * moment this is called, so it may start from unfinished work. None where there is no Git to ask.
 */
export async function unchangedStages(root: string): Promise<readonly Stage[]> {
  if (!existsSync(join(root, '.git')) || !(await gitAnswers(root))) return [];
  const before = await describeChanges(root);
  return [
    {
      name: 'unchanged',
      async run(root) {
        const after = await describeChanges(root);
        const files = [...new Set([...before.keys(), ...after.keys()])].filter(
          (file) => before.get(file) !== after.get(file),
        );
        return verdict(files.length === 0, { output: `Testing changed the checkout:\n${files.join('\n')}` });
      },
    },
  ];
}

async function gitAnswers(root: string): Promise<boolean> {
  return run('git', ['status', '--porcelain'], { cwd: root }).then(
    ({ code }) => code === 0,
    () => false,
  );
}

/** Every file that differs from the last commit, with a fingerprint of what it holds now. */
async function describeChanges(root: string): Promise<ReadonlyMap<string, string>> {
  const { code, stdout, output } = await run(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'],
    { cwd: root },
  );
  if (code !== 0) throw new Error(output);
  const files = stdout.split('\0').filter(Boolean);
  return new Map(files.map((line) => [line.slice(3), fingerprint(join(root, line.slice(3)))]));
}

function fingerprint(file: string): string {
  if (!existsSync(file)) return 'gone';
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
