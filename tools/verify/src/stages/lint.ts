import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';
import { listPackages } from '../workspace.ts';

/**
 * oxlint finds nothing, the borders between packages included. That rule reads Nx's project graph from disk and
 * says nothing at all when there is none, so the graph is written first and looked at.
 */
export const lint: Stage = {
  name: 'lint',
  async run(root) {
    const graph = await runInstalled('nx', ['show', 'projects'], { cwd: root });
    if (graph.code !== 0) return verdict(false, { output: graph.output });
    const missing = listPackages(root).filter(({ folder }) => !projectFolders(root).has(folder));
    if (missing.length > 0) {
      return verdict(false, {
        output: `Nx's project graph lacks ${missing.map(({ folder }) => folder).join(', ')}: run npm ci.`,
      });
    }
    const { code, output } = await runInstalled('oxlint', [], { cwd: root });
    return verdict(code === 0, { output });
  },
};

type ProjectGraph = {
  readonly nodes: Readonly<Record<string, { readonly data: { readonly root: string } }>>;
};

function projectFolders(root: string): ReadonlySet<string> {
  const file = join(root, '.nx', 'workspace-data', 'project-graph.json');
  const graph = JSON.parse(readFileSync(file, 'utf8')) as ProjectGraph;
  return new Set(Object.values(graph.nodes).map(({ data }) => data.root));
}
