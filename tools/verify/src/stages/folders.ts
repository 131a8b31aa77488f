import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';

/** The folders inside each package import only what .dependency-cruiser.mjs lets them. */
export const folders: Stage = {
  name: 'folders',
  async run(root) {
    const { modules, violations } = await cruise(root);
    const lines = violations.map(({ rule, from, to, comment }) => `${rule}: ${from} -> ${to}\n  ${comment}`);
    // With a compiler it does not know, dependency-cruiser reads no TypeScript at all and finds nothing wrong.
    if (modules === 0) lines.push('dependency-cruiser read no module at all.');
    return verdict(lines.length === 0, { note: `${modules} modules`, output: lines.join('\n') });
  },
};

export type Violation = {
  readonly rule: string;
  readonly comment: string;
  /** Both relative to the root; in a circle, `to` is the whole way round. */
  readonly from: string;
  readonly to: string;
};

/** What dependency-cruiser says of the workspace at `root`, by its own configuration there. */
export async function cruise(
  root: string,
): Promise<{ readonly modules: number; readonly violations: readonly Violation[] }> {
  const groups = ['apps', 'infra', 'libs', 'services', 'tools'].filter((group) =>
    existsSync(join(root, group)),
  );
  const { stdout, output } = await runInstalled(
    'depcruise',
    [...groups, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
    { cwd: root },
  );
  const result = parse(stdout);
  if (!result) throw new Error(`dependency-cruiser gave no result:\n${output}`);
  const comments = new Map(result.summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return {
    modules: result.modules.filter(({ source }) => /\.(ts|tsx|mjs|js)$/.test(source) && !isPackage(source))
      .length,
    violations: result.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      comment: comments.get(rule.name) ?? '',
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' -> ') : to,
    })),
  };
}

type CruiseResult = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
      readonly cycle?: readonly { readonly name: string }[];
    }[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
    };
  };
};

function parse(text: string): CruiseResult | undefined {
  try {
    return JSON.parse(text) as CruiseResult;
  } catch {
    return undefined;
  }
}

function isPackage(source: string): boolean {
  return source.includes('node_modules/');
}
