import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';
import { GROUPS } from '../workspace.ts';

/** The folders inside each package import only what .dependency-cruiser.mjs lets them. */
export const folders: Stage = {
  name: 'folders',
  async run(root) {
    const found = await cruise(root);
    // With a compiler it does not know, dependency-cruiser reads no TypeScript at all and finds nothing wrong.
    if (found.modules === 0) throw new Error('dependency-cruiser read no module at all.');
    return verdict(found.violations.length === 0, {
      note: `${found.modules} modules`,
      output: explain(found),
    });
  },
};

export type Violation = {
  readonly rule: string;
  /** Both relative to the root; in a circle, `to` is the whole way round; the same when one file is the matter. */
  readonly from: string;
  readonly to: string;
};

export type Cruise = {
  /** How many source files of this house were read. */
  readonly modules: number;
  readonly rules: readonly { readonly name: string; readonly comment: string }[];
  readonly violations: readonly Violation[];
};

/** What dependency-cruiser says of the workspace at `root`, by its own configuration there. */
export async function cruise(root: string): Promise<Cruise> {
  const groups = GROUPS.filter((group) => existsSync(join(root, group)));
  const { stdout, output } = await runInstalled(
    'depcruise',
    [...groups, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
    { cwd: root },
  );
  const result = parse(stdout);
  if (!result) throw new Error(`dependency-cruiser gave no result:\n${output}`);
  const { violations, ruleSetUsed } = result.summary;
  return {
    modules: result.modules.filter(({ source }) => isOurs(source)).length,
    rules: ruleSetUsed.forbidden,
    violations: violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' -> ') : to,
    })),
  };
}

/** Each broken rule once, with what it is for, and the imports that break it. */
function explain({ rules, violations }: Cruise): string {
  return rules
    .map(({ name, comment }) => ({ name, comment, broken: violations.filter(({ rule }) => rule === name) }))
    .filter(({ broken }) => broken.length > 0)
    .map(({ name, comment, broken }) => [`${name}: ${comment}`, ...broken.map(line)].join('\n'))
    .join('\n\n');
}

function line({ from, to }: Violation): string {
  return from === to ? `  ${from}` : `  ${from} -> ${to}`;
}

function isOurs(source: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(source) && !source.includes('node_modules/');
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
