import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions } from '@nwassik/constructs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleFigures } from '../src/bundles/bundle-figures.ts';
import { nativeFigures } from '../src/bundles/native-figures.ts';
import { isMet } from '../src/figure.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'bundle-regression-')));
  mkdirSync(join(root, 'services/probe/src/functions'), { recursive: true });
  write('core.ts', `export const core = '${text(300)}';`);
  write('functions/http.ts', "import { core } from '../core.ts';\nexport const handler = () => core;");
  write('functions/inbox.ts', 'export const handler = () => 1;');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string) =>
  writeFileSync(join(root, 'services/probe/src', file), content);
const text = (kilobytes: number) => randomBytes(kilobytes * 500).toString('hex');
const measured = async () => bundleFigures(await bundleFunctions({ root }));
const missed = async () => (await measured()).filter((figure) => !isMet(figure)).map(({ name }) => name);

it('an import of 200 KB is caught, with the function’s name', async () => {
  expect(await missed()).toEqual([]);
  write('grown.ts', `export const grown = '${text(200)}';`);
  write(
    'functions/http.ts',
    "import { core } from '../core.ts';\nimport { grown } from '../grown.ts';\nexport const handler = () => core + grown;",
  );
  expect(await missed()).toEqual(['bundle.probe.http', 'bundle.largest.http']);
});

it('the largest function of each kind is named', async () => {
  const largest = (await measured()).filter(({ name }) => name.startsWith('bundle.largest'));
  expect(largest.map(({ name, note }) => [name, note])).toEqual([
    ['bundle.largest.http', 'bundle.probe.http'],
    ['bundle.largest.other', 'bundle.probe.inbox'],
  ]);
});

it('native packages are weighed apart, with what they depend on', async () => {
  const installed = (name: string, manifest: object, file: string) => {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(root, 'node_modules', name, 'binary.node'), file);
  };
  installed('sharp', { optionalDependencies: { '@img/here': '1', '@img/elsewhere': '1' } }, text(3));
  installed('@img/here', { dependencies: { sharp: '1' } }, text(4));
  const [figure] = nativeFigures(root, ['sharp']);
  expect(figure?.name).toBe('native.sharp');
  expect(figure?.value).toBeCloseTo(7, 0);
  expect(figure?.budget).toBeUndefined();
});
