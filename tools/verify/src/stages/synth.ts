import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Outcome, Stage } from '../stage.ts';
import { verdict } from '../stage.ts';
import { foldersIn } from '../workspace.ts';

/** The stage the templates are made for: one in AWS, since those are what the rules are about. */
const STAGE = 'production';

/**
 * Every stack of the product, against CloudFormation's schemas and cdk-nag's AwsSolutions rules; then each service's
 * own `deploy.ts`, which makes that service's stacks and no other's. None before there is an app.
 */
export function synthStages(root: string): readonly Stage[] {
  if (!existsSync(join(root, 'infra/app/src/main.ts'))) return [];
  return [{ name: 'synth', run: synthesizeAll }];
}

async function synthesizeAll(root: string): Promise<Outcome> {
  const product = await synthesize(root, 'infra/app/src/main.ts');
  if (product.code !== 0) return verdict(false, { output: product.output });
  if (product.stacks.length === 0) throw new Error('infra/app made no stack at all.');
  if (!product.findings) throw new Error('infra/app did not ask the rules.');
  if (product.findings.length > 0) return verdict(false, { output: product.findings.join('\n') });
  const problems: string[] = [];
  const services = foldersIn(root, 'services').filter((folder) =>
    existsSync(join(root, folder, 'deploy.ts')),
  );
  for (const folder of services) {
    const own = await synthesize(root, `${folder}/deploy.ts`);
    problems.push(...deployProblems(basename(folder), own, product.stacks));
  }
  return {
    passed: 1 + services.length - problems.length,
    failed: problems.length,
    note: `${product.stacks.length} stacks, ${services.length} services alone`,
    output: problems.join('\n\n'),
  };
}

export type Synthesis = {
  readonly code: number;
  readonly output: string;
  /** The stacks made, by the ids they have in the app: `identity-data`, `identity`. */
  readonly stacks: readonly string[];
  /** What the rules say of the templates, warnings included; undefined when they were not asked. */
  readonly findings?: readonly string[] | undefined;
};

/** What is wrong with how a service deploys alone: at most one finding. */
export function deployProblems(
  service: string,
  own: Synthesis,
  product: readonly string[],
): readonly string[] {
  const name = `services/${service}/deploy.ts`;
  if (own.code !== 0) return [`${name} fails:\n${own.output}`];
  const expected = product.filter((stack) => stack === service || stack === `${service}-data`);
  if (!expected.includes(service)) return [`infra/app has no stack ${service}.`];
  const made = own.stacks.toSorted().join(', ');
  if (made === expected.toSorted().join(', ')) return [];
  return [`${name} makes ${made || 'no stack'}; its own are ${expected.toSorted().join(', ')}.`];
}

async function synthesize(root: string, entry: string): Promise<Synthesis> {
  const outdir = mkdtempSync(join(tmpdir(), 'nwassik-synth-'));
  try {
    const { code, output } = await runInstalled('tsx', [entry], {
      cwd: root,
      env: {
        CDK_OUTDIR: outdir,
        CDK_CONTEXT_JSON: JSON.stringify({ stage: STAGE }),
        CDK_VALIDATION: 'true',
      },
    });
    return code === 0
      ? { code, output, stacks: stacksIn(outdir), findings: findings(outdir) }
      : { code, output, stacks: [] };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function stacksIn(outdir: string): readonly string[] {
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
    artifacts: Readonly<Record<string, { type: string }>>;
  };
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id]) => id);
}

/**
 * What CloudFormation's schemas and cdk-nag found wrong with the templates in `outdir` and nobody acknowledged:
 * `<construct>: <rule> <description>`; undefined when nobody asked them. The synthesis fails by itself on errors only;
 * here a warning counts too.
 */
export function findings(outdir: string): readonly string[] | undefined {
  const file = join(outdir, 'validation-report.json');
  if (!existsSync(file)) return undefined;
  const { pluginReports } = JSON.parse(readFileSync(file, 'utf8')) as ValidationReport;
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${constructPath}: ${ruleName} ${description}`),
    ),
  );
}

type ValidationReport = {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly description: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
};
