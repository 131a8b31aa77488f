import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, listPackages } from '../src/workspace.ts';
import { sourceFiles } from './source-files.ts';

const documents = sourceFiles(checkout, '', '.md');

const text = (file: string) => readFileSync(join(checkout, file), 'utf8');

/** Heading to the anchor that GitHub makes of it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function anchorsOf(file: string): readonly string[] {
  return [...text(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
}

/** The links of a document that lead nowhere inside the checkout. */
function deadLinks(file: string): readonly string[] {
  return [...text(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', fragment] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(checkout, target))) return true;
      return fragment !== undefined && !anchorsOf(target).includes(fragment);
    });
}

describe('documents', () => {
  it.each(documents)('%s links to what is there', (file) => {
    expect(deadLinks(file)).toEqual([]);
  });

  it.each(documents)('%s names npm commands that are there', (file) => {
    const commands = [...text(file).matchAll(/\bnpm run ([a-z][a-z0-9:-]*)(?: -w (@nwassik\/[a-z-]+))?/g)];
    const missing = commands
      .map(([, name = '', workspace]) => ({ name, folder: folderOf(workspace) }))
      .filter(({ name, folder }) => {
        const manifest = JSON.parse(text(join(folder, 'package.json'))) as {
          scripts?: Record<string, string>;
        };
        const script = manifest.scripts?.[name];
        const entry = /^(?:exec )?tsx (\S+)/.exec(script ?? '')?.[1];
        return !script || (entry !== undefined && !existsSync(join(checkout, folder, entry)));
      });
    expect(missing).toEqual([]);
  });
});

/** The folder of the workspace that `-w` names; the checkout itself without one. */
function folderOf(workspace: string | undefined): string {
  return listPackages(checkout).find(({ name }) => name === workspace)?.folder ?? '.';
}
