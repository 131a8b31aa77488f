import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installForLambda } from './native-packages.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('a native package is installed for Lambda in the workspace’s own versions, with what it depends on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nwassik-native-'));
  const asked: { readonly args: readonly string[]; readonly folder: string }[] = [];
  await installForLambda(ROOT, folder, ['sharp'], async (args, folder) => void asked.push({ args, folder }));
  expect(asked).toEqual([
    {
      args: expect.arrayContaining([
        'install',
        '--os=linux',
        '--cpu=arm64',
        '--libc=glibc',
        '--ignore-scripts',
      ]),
      folder,
    },
  ]);
  const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const versionOf = async (name: string) =>
    JSON.parse(await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
  expect(Object.keys(dependencies)).toEqual(['sharp', '@img/colour', 'detect-libc', 'semver']);
  for (const [name, version] of Object.entries(dependencies)) expect(version).toBe(await versionOf(name));
  await rm(folder, { recursive: true });
});
