import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const PATH = /<path\s+d="([^"]+)"(?:\s+opacity="([^"]+)")?\s*\/>/g;
const SUFFIX = '.svg?icon';

/** The paths of a Phosphor icon: its outline, and for a duotone one the area drawn faint behind it. */
export function iconPaths(svg: string): { line: string; area?: string } {
  const line: string[] = [];
  const area: string[] = [];
  for (const [, d, opacity] of svg.matchAll(PATH)) (opacity ? area : line).push(d ?? '');
  if (line.length === 0) throw new Error('an icon without a path: ' + svg.slice(0, 80));
  return area.length > 0 ? { line: line.join(''), area: area.join('') } : { line: line.join('') };
}

/** Imports `name.svg?icon` as path data, so that only the icons in use are bundled and none is set as HTML. */
export function iconPlugin(): Plugin {
  return {
    name: 'nwassik-icons',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const svg = await readFile(id.slice(0, -'?icon'.length), 'utf8');
      return { code: `export default ${JSON.stringify(iconPaths(svg))};`, moduleType: 'js' };
    },
  };
}
