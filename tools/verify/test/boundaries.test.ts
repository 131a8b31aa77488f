import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInstalled } from '../src/command.ts';
import { cruise, type Cruise } from '../src/stages/folders.ts';
import { writeProjectGraph } from '../src/stages/lint.ts';
import { checkout, GROUPS, listPackages } from '../src/workspace.ts';
import { makeWorkspace, type TemporaryPackage } from './temporary-workspace.ts';

const service = (name: string): TemporaryPackage => ({
  folder: `services/${name}`,
  tags: [`scope:${name}`, 'type:service'],
  dependencies: ['@aws-sdk/client-dynamodb', 'hono', 'zod'],
});

const packages: readonly TemporaryPackage[] = [
  ...['identity', 'requests', 'chat', 'notifications', 'subscriptions', 'composer'].map(service),
  { folder: 'libs/http', tags: ['scope:shared', 'type:lib'], dependencies: ['zod'] },
  { folder: 'libs/messaging', tags: ['scope:shared', 'type:lib'] },
  { folder: 'libs/money', tags: ['scope:shared', 'type:pure'] },
  { folder: 'libs/testing', tags: ['scope:shared', 'type:testing'] },
  { folder: 'infra/constructs', tags: ['scope:infra', 'type:infra'], dependencies: ['aws-cdk-lib'] },
  { folder: 'infra/app', tags: ['scope:infra', 'type:app'] },
  { folder: 'apps/web', tags: ['scope:web', 'type:app'] },
  { folder: 'tools/local', tags: ['scope:tools', 'type:tool'] },
  { folder: 'tools/bench', tags: ['scope:tools', 'type:measure'] },
  { folder: 'tools/generate-places', tags: ['scope:tools', 'type:generator'] },
  // Nobody's: what a planted import reaches for, and imports nothing itself, so that no circle hides the tag.
  { folder: 'tools/gauge', tags: ['scope:tools', 'type:tool'] },
  { folder: 'infra/probe', tags: ['scope:infra', 'type:app'] },
  { folder: 'libs/generator', tags: ['scope:shared', 'type:tool'] },
];

/** What the house is built of: no rule may mind any of it. */
const allowed: Readonly<Record<string, string>> = {
  'services/requests/src/store/keys.ts': 'export const requestKey = (id: string) => `request#${id}`;\n',
  'services/requests/src/store/requests.ts':
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nimport type { Offer } from '../domain/offer.ts';\nimport { requestKey } from './keys.ts';\nexport type Requests = { read(id: string): Offer };\nexport const client = () => new DynamoDBClient({ region: requestKey('x') });\n",
  'services/requests/src/domain/offer.ts':
    "import { createHmac } from 'node:crypto';\nimport { here } from '@nwassik/money';\nexport type Offer = { readonly here: boolean };\nexport const code = (text: string) => createHmac('sha256', text).digest('hex') + String(here);\n",
  'services/requests/src/app/accept-offer.ts':
    "import { code } from '../domain/offer.ts';\nimport type { Requests } from '../store/requests.ts';\nexport const acceptOffer = (requests: Requests) => code(String(requests.read('1').here));\n",
  'services/requests/src/api/offers.ts':
    "import { Hono } from 'hono';\nimport { here } from '@nwassik/http';\nimport { acceptOffer } from '../app/accept-offer.ts';\nimport { client } from '../store/requests.ts';\nexport const offers = () => [new Hono(), acceptOffer, client, here];\n",
  'services/requests/src/config.ts': "export const config = { table: process.env['TABLE_NAME'] };\n",
  'services/requests/src/wiring.ts':
    "import { config } from './config.ts';\nimport { client } from './store/requests.ts';\nexport const wiring = { client: client(), config };\n",
  'services/requests/src/functions/http.ts':
    "import { offers } from '../api/offers.ts';\nimport { wiring } from '../wiring.ts';\nexport const handler = () => [offers(), wiring];\n",
  'services/requests/stack.ts':
    "import { here } from '@nwassik/constructs';\nimport { requestKey } from './src/store/keys.ts';\nexport const stack = [here, requestKey('x')];\n",
  'infra/constructs/src/index.ts': "export { here } from '@nwassik/http';\n",
  'services/requests/deploy.ts': "import { stack } from './stack.ts';\nexport const app = stack;\n",
  'services/requests/src/api/offers.test.ts':
    "import { here } from '@nwassik/testing';\nimport { expect, it } from 'vitest';\nimport { wiring } from '../wiring.ts';\nit('is here', () => expect([here, wiring]).toBeDefined());\n",
  'libs/messaging/src/publish.test.ts':
    "import { here } from '@nwassik/testing';\nimport { expect, it } from 'vitest';\nit('is here', () => expect(here).toBe(true));\n",
  'libs/http/src/index.ts': "import { here as money } from '@nwassik/money';\nexport const here = money;\n",
  'infra/app/src/index.ts':
    "import { here as constructs } from '@nwassik/constructs';\nimport { stack } from '@nwassik/requests/stack.ts';\nexport const here = [constructs, stack];\n",
  'tools/local/src/main.ts':
    "import { here as app } from '@nwassik/app';\nimport { here as adapter } from '@nwassik/testing';\nexport const here = [app, adapter];\n",
  'tools/bench/src/main.ts':
    "import { acceptOffer } from '@nwassik/requests/src/app/accept-offer.ts';\nexport const measured = acceptOffer;\n",
  'apps/web/test/e2e/deal.test.ts':
    "import { here } from '@nwassik/local';\nimport { expect, it } from 'vitest';\nit('is here', () => expect(here).toBe(true));\n",
};

/** One violation of each rule of .dependency-cruiser.mjs, and of each half of the rules that have two. */
const folderViolations: readonly { rule: string; file: string; text: string }[] = [
  {
    rule: 'no-circles',
    file: 'services/chat/src/domain/egg.ts',
    text: "import type { Hen } from './hen.ts';\nexport type Egg = { readonly of: Hen };\n",
  },
  planted('no-unresolvable', 'libs/http/src/lost.ts', './nowhere.ts'),
  planted('no-undeclared-packages', 'libs/messaging/src/undeclared.ts', 'zod'),
  planted('domain-is-pure', 'services/chat/src/domain/stored.ts', '../store/conversations.ts'),
  planted('domain-is-pure', 'services/chat/src/domain/aws.ts', '@aws-sdk/client-dynamodb'),
  planted('domain-is-pure', 'services/chat/src/domain/web.ts', 'hono'),
  planted('domain-is-pure', 'services/chat/src/domain/http.ts', '@nwassik/http'),
  planted('domain-does-no-io', 'services/chat/src/domain/read-file.ts', 'node:fs'),
  planted('app-decides', 'services/chat/src/app/open.ts', '../store/conversations.ts'),
  planted('app-decides', 'services/chat/src/app/sdk.ts', '@aws-sdk/client-dynamodb'),
  {
    rule: 'app-knows-no-edge',
    file: 'services/chat/src/app/answer.ts',
    text: "import type { routes } from '../api/conversations.ts';\nexport type Answer = typeof routes;\n",
  },
  planted('edges-know-no-wiring', 'services/chat/src/store/table.ts', '../config.ts'),
  planted('edges-know-no-wiring', 'services/chat/src/events/inbox.ts', '../wiring.ts'),
  planted('edges-stay-apart', 'services/chat/src/store/frames.ts', '../api/conversations.ts'),
  planted('edges-stay-apart', 'services/chat/src/api/events.ts', '../events/announce.ts'),
  planted('keys-import-nothing', 'services/chat/src/store/keys.ts', '../domain/conversation.ts'),
  planted('stack-sees-only-keys', 'services/chat/stack.ts', './src/domain/conversation.ts'),
  planted('stack-sees-only-keys', 'services/chat/deploy.ts', '@nwassik/http'),
  planted('code-knows-no-infrastructure', 'services/chat/src/api/names.ts', '@nwassik/constructs'),
  planted('only-tests-import-testing', 'services/chat/src/api/local.ts', '@nwassik/testing'),
  planted('only-measures-open-services', 'infra/app/src/rows.ts', '@nwassik/chat/src/store/conversations.ts'),
  planted('web-ships-no-tools', 'apps/web/src/runner.ts', '@nwassik/local'),
  planted('no-import-of-tests', 'services/chat/src/api/shared.ts', './conversations.test.ts'),
  planted('no-dev-packages-at-runtime', 'libs/money/src/check.ts', 'fast-check'),
  {
    rule: 'no-dead-files',
    file: 'services/chat/src/domain/forgotten.ts',
    text: 'export const forgotten = 1;\n',
  },
];

/** What the planted files import. */
const surroundings: Readonly<Record<string, string>> = {
  'services/chat/src/domain/hen.ts':
    "import type { Egg } from './egg.ts';\nexport type Hen = { readonly from: Egg };\n",
  'services/chat/src/store/conversations.ts': 'export const here = 1;\n',
  'services/chat/src/domain/conversation.ts': 'export const here = 1;\n',
  'services/chat/src/events/announce.ts': 'export const here = 1;\n',
  'services/chat/src/api/conversations.ts': 'export const routes = 1;\n',
  'services/chat/src/api/conversations.test.ts':
    "import { expect, it } from 'vitest';\nimport { routes } from './conversations.ts';\nit('is', () => expect(routes).toBe(1));\n",
  'services/chat/src/config.ts': 'export const here = 1;\n',
  'services/chat/src/wiring.ts': 'export const here = 1;\n',
};

/** Imports across packages that the tags forbid, and the tags that forbid them. */
const borderViolations: readonly { tags: string; file: string; text: string }[] = [
  border('scope:identity', 'services/identity/src/a.ts', '@nwassik/requests'),
  border('scope:requests', 'services/requests/src/a.ts', '@nwassik/chat'),
  border('scope:chat', 'services/chat/src/a.ts', '@nwassik/notifications'),
  border('scope:notifications', 'services/notifications/src/a.ts', '@nwassik/subscriptions'),
  border('scope:subscriptions', 'services/subscriptions/src/a.ts', '@nwassik/composer'),
  border('scope:composer', 'services/composer/src/a.ts', '@nwassik/gauge'),
  border('scope:shared', 'libs/messaging/src/a.ts', '@nwassik/gauge'),
  border('type:service', 'services/identity/src/b.ts', '@nwassik/probe'),
  border('type:lib', 'libs/messaging/src/b.ts', '@nwassik/generator'),
  border('type:pure', 'libs/money/src/a.ts', '@nwassik/messaging'),
  border('type:testing', 'libs/testing/src/a.ts', '@nwassik/generator'),
  border('type:infra', 'infra/constructs/src/a.ts', '@nwassik/gauge'),
  border('scope:infra" and "type:app', 'infra/app/src/a.ts', '@nwassik/money'),
  border('scope:web" and "type:app', 'apps/web/src/a.ts', '@nwassik/chat'),
  border('type:tool', 'tools/local/src/a.ts', '@nwassik/composer'),
  border('type:measure', 'tools/bench/src/a.ts', '@nwassik/generator'),
  border('type:generator', 'tools/generate-places/src/a.ts', '@nwassik/messaging'),
];

const byPath = {
  file: 'services/identity/src/by-path.ts',
  text: "import { here } from '../../requests/src/index.ts';\nexport const used = here;\n",
};

function planted(rule: string, file: string, target: string) {
  return { rule, file, text: `import * as target from '${target}';\nexport const used = target;\n` };
}

function border(tags: string, file: string, target: string) {
  return { tags, file, text: `import type { here } from '${target}';\nexport type Used = typeof here;\n` };
}

/** A test in each package that imports what was planted there, so that only what is meant to be dead is dead. */
function reachAll(files: readonly string[]): Record<string, string> {
  const folders = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
  return Object.fromEntries(
    [...folders].map((folder) => [
      `${folder}/test/planted.test.ts`,
      files
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => `import '../${file.slice(folder.length + 1)}';\n`)
        .join(''),
    ]),
  );
}

type LintReport = {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly message: string;
  }[];
};

let root: string;
let folders: Cruise;
let lint: LintReport;

beforeAll(async () => {
  const plantedFiles = [...folderViolations, ...borderViolations, byPath];
  root = makeWorkspace(packages, {
    ...allowed,
    ...surroundings,
    ...Object.fromEntries(plantedFiles.map(({ file, text }) => [file, text])),
    ...reachAll(
      [...plantedFiles.map(({ file }) => file), ...Object.keys(surroundings)].filter(
        (file) => !file.includes('forgotten') && !file.endsWith('.test.ts'),
      ),
    ),
  });
  folders = await cruise(root);
  await writeProjectGraph(root);
  const { stdout } = await runInstalled('oxlint', ['--format', 'json', ...GROUPS], { cwd: root });
  lint = JSON.parse(stdout) as LintReport;
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const rulesBrokenBy = (file: string) => [
  ...new Set(folders.violations.filter(({ from }) => from === file).map(({ rule }) => rule)),
];

const bordersCrossedBy = (file: string) =>
  lint.diagnostics
    .filter(({ filename, code }) => filename === file && code === 'nx(enforce-module-boundaries)')
    .map(({ message }) => message);

describe('the folders inside a package', () => {
  it('are really read', () => {
    expect(folders.modules).toBeGreaterThan(folderViolations.length);
  });

  it.each(folderViolations)('$rule stops $file, and no other rule does', ({ rule, file }) => {
    expect(rulesBrokenBy(file)).toEqual([rule]);
  });

  it.each(Object.keys(allowed))('let %s be', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('have a planted violation of every rule', () => {
    const rules = new Set(folderViolations.map(({ rule }) => rule));
    expect(folders.rules.map(({ name }) => name).filter((name) => !rules.has(name))).toEqual([]);
  });
});

describe('the borders between packages', () => {
  it.each(borderViolations)('of $tags stop $file', ({ tags, file }) => {
    expect(bordersCrossedBy(file)).toEqual([expect.stringContaining(`tagged with "${tags}"`)]);
  });

  it('are not crossed by path either', () => {
    expect(bordersCrossedBy(byPath.file)).toEqual([
      expect.stringContaining('cannot be imported by a relative or absolute path'),
    ]);
  });

  it.each(Object.keys(allowed))('let %s be', (file) => {
    expect(bordersCrossedBy(file)).toEqual([]);
  });

  it('are drawn around every package of this house', () => {
    const tags = new Set(constrainedTags().flatMap((tag) => tag.split('" and "')));
    const open = listPackages(checkout).filter((own) => !own.tags.some((tag) => tags.has(tag)));
    expect(open).toEqual([]);
    const scopes = listPackages(checkout)
      .filter((own) => own.tags.includes('type:service'))
      .map((own) => own.tags.find((tag) => tag.startsWith('scope:')));
    expect(scopes.filter((scope) => !scope || !tags.has(scope))).toEqual([]);
  });

  it('have a planted violation of every tag', () => {
    const tags = new Set(borderViolations.map((violation) => violation.tags));
    expect(constrainedTags().filter((tag) => !tags.has(tag))).toEqual([]);
  });
});

/** The tags .oxlintrc.json constrains, as the rule's messages write them. */
function constrainedTags(): readonly string[] {
  const text = readFileSync(join(checkout, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
  const { rules } = JSON.parse(text) as {
    rules: { 'nx/enforce-module-boundaries': [string, { depConstraints: readonly Constraint[] }] };
  };
  return rules['nx/enforce-module-boundaries'][1].depConstraints.map(
    ({ sourceTag, allSourceTags }) => sourceTag ?? allSourceTags?.join('" and "') ?? '',
  );
}

type Constraint = { readonly sourceTag?: string; readonly allSourceTags?: readonly string[] };
