import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';
import { listPackages } from '../workspace.ts';

/** oxlint finds nothing, the borders between packages included. */
export const lint: Stage = {
  name: 'lint',
  async run(root) {
    await writeProjectGraph(root);
    const { code, output } = await runInstalled('oxlint', [], { cwd: root });
    return verdict(code === 0, { output });
  },
};

/**
 * Writes Nx's project graph to disk, where the rule on borders reads it: without one that rule is skipped in silence.
 * Throws when the graph lacks a package.
 */
export async function writeProjectGraph(root: string): Promise<void> {
  const { code, output } = await runInstalled('nx', ['show', 'projects'], { cwd: root });
  if (code !== 0) throw new Error(output);
  const file = join(root, '.nx', 'workspace-data', 'project-graph.json');
  const graph = JSON.parse(readFileSync(file, 'utf8')) as ProjectGraph;
  const known = new Set(Object.values(graph.nodes).map(({ data }) => data.root));
  const missing = listPackages(root).filter(({ folder }) => !known.has(folder));
  if (missing.length > 0) {
    throw new Error(
      `Nx's project graph lacks ${missing.map(({ folder }) => folder).join(', ')}: run npm ci.`,
    );
  }
}

type ProjectGraph = {
  readonly nodes: Readonly<Record<string, { readonly data: { readonly root: string } }>>;
};
