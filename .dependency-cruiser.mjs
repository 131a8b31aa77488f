import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The folders inside one package: docs/architecture.md draws them, CONTRIBUTING.md explains them. The borders between
 * packages are .oxlintrc.json's part (nx/enforce-module-boundaries). Each rule has a planted violation in
 * tools/verify/test/boundaries.test.ts.
 */

const TEST = '(\\.test\\.tsx?$|^(apps|infra|libs|services|tools)/[^/]+/(test|contract)/)';
const AWS = 'node_modules/(@aws-sdk|@aws-lambda-powertools|@smithy|aws-cdk-lib)/';
const HONO = 'node_modules/(hono|@hono)/';
const PURE_LIBS = '^libs/(calendar|geo|ids|money|refusal|screening|words)/';

/** Where a reader or a runtime starts: what a package exports, tests, functions, stacks, commands, child processes. */
const ENTRIES = [
  ...exportedFiles(),
  TEST,
  '/(index|main)\\.tsx?$',
  '\\.(m?js|d\\.ts)$',
  // esbuild puts them in the place of the SDK's credential providers and of node:process.
  '^infra/constructs/src/(environment-credentials|global-process)\\.ts$',
  '\\.config\\.ts$',
  `^services/[^/]+/[^/]+\\.ts$`,
  '^services/[^/]+/src/functions/',
  // apps/web/docs/index.html starts it.
  '^apps/web/src/docs/page\\.ts$',
  // What the web app's client is generated from.
  '^services/[^/]+/src/api/openapi\\.ts$',
  // What its names of towns are generated from.
  '^services/requests/src/places/towns\\.ts$',
  '^tools/verify/src/[^/]+\\.ts$',
];

function exportedFiles() {
  return ['apps', 'infra', 'libs', 'services', 'tools']
    .filter((group) => existsSync(group))
    .flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(`${folder}/package.json`))
    .flatMap((folder) => {
      const { exports = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      // A folder is exported to be measured: that alone keeps none of its files alive.
      return Object.values(exports)
        .filter((file) => !file.includes('*'))
        .map((file) => `^${folder}/${file.slice('./'.length).replaceAll('.', '\\.')}$`);
    });
}

/** A folder or file of one service's source; `$1` in a rule's `to` is the same service. */
const service = (part) => `^services/([^/]+)/src/${part}`;
const same = (part) => `^services/$1/src/${part}`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      // What follows a ? is for Vite's plugins.
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'no-undeclared-packages',
      comment: "A package imports only what its own package.json (for tools of the house: the root's) names.",
      severity: 'error',
      from: { pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports the domain, pure libs and plain packages: no AWS, no Hono, nothing that does I/O.',
      severity: 'error',
      from: { path: service('domain/'), pathNot: TEST },
      to: { path: ['^(apps|infra|libs|services|tools)/', AWS, HONO], pathNot: [same('domain/'), PURE_LIBS] },
    },
    {
      name: 'domain-does-no-io',
      comment: "Of Node's own modules the domain may use crypto (an HMAC is a pure function) and util.",
      severity: 'error',
      from: { path: service('domain/'), pathNot: TEST },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'app-decides',
      comment:
        'A use case imports the domain and pure libs; of store, events and libs it knows the types it is given.',
      severity: 'error',
      from: { path: service('app/'), pathNot: TEST },
      to: {
        path: ['^(apps|infra|libs|services|tools)/', AWS, HONO],
        pathNot: [same('(domain|app)/'), PURE_LIBS],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'app-knows-no-edge',
      comment: 'A use case knows no route, function, wiring or configuration, not even their types.',
      severity: 'error',
      from: { path: service('app/'), pathNot: TEST },
      to: { path: same('(api|functions|wiring|config)') },
    },
    {
      name: 'edges-know-no-wiring',
      comment: 'store, api and events are given what they use: clients and configuration come from wiring.',
      severity: 'error',
      from: { path: service('(store|api|events)/'), pathNot: TEST },
      to: { path: same('(functions/|wiring|config)') },
    },
    {
      name: 'edges-stay-apart',
      comment:
        'store, api and events meet in app or in wiring; a plain read goes from the route to the store.',
      severity: 'error',
      from: { path: service('(store|api|events)/'), pathNot: TEST },
      to: { path: same('(api|events)/'), pathNot: '^services/$1/src/$2/' },
    },
    {
      name: 'keys-import-nothing',
      comment: 'stack.ts reads keys.ts: it must not drag the service into the synthesis.',
      severity: 'error',
      from: { path: service('store/keys\\.ts$') },
      to: {},
    },
    {
      name: 'stack-sees-only-keys',
      comment:
        'stack.ts, deploy.ts and what lies beside them know the constructs and the table keys; code goes in by path.',
      severity: 'error',
      from: { path: '^services/([^/]+)/[^/]+\\.ts$', pathNot: TEST },
      to: {
        path: '^(apps|infra|libs|services|tools)/',
        pathNot: ['^infra/constructs/', same('store/keys\\.ts$'), '^services/$1/[^/]+\\.ts$'],
      },
    },
    {
      name: 'code-knows-no-infrastructure',
      comment: 'What runs in Lambda imports nothing of CDK.',
      severity: 'error',
      from: { path: '^(services/[^/]+/src|libs)/', pathNot: TEST },
      to: {
        path: ['^infra/', '^services/[^/]+/[^/]+\\.ts$', 'node_modules/(aws-cdk-lib|constructs)/'],
      },
    },
    {
      name: 'only-tests-import-testing',
      comment: 'libs/testing is for tests, contracts and the local runner.',
      severity: 'error',
      from: { path: '^(apps|infra|libs|services)/', pathNot: ['^libs/testing/', TEST] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'only-measures-open-services',
      comment:
        "A service's source is its own; what measures the services, or makes a service's data, runs it: tools/bench, tools/generate-places, and tests.",
      severity: 'error',
      from: { path: '^(apps|infra|libs|tools)/', pathNot: ['^tools/(bench|generate-places)/', TEST] },
      to: { path: '^services/[^/]+/src/' },
    },
    {
      name: 'web-ships-no-tools',
      comment: "The web app's browser tests may use the tools; the app itself may not.",
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: TEST },
      to: { path: '^tools/' },
    },
    {
      name: 'no-import-of-tests',
      comment: 'A test, or what only tests use, is imported by tests only.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-dev-packages-at-runtime',
      comment: 'What runs in Lambda, or is shared with it, imports no development dependency.',
      severity: 'error',
      from: { path: '^(services|libs)/[^/]+/src/', pathNot: ['^libs/testing/', TEST] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dead-files',
      comment: 'A file that no function, stack, command, index or test reaches.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^(apps|infra|libs|services|tools)/[^/]+/src/', pathNot: ENTRIES, reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only what is built here: a pattern for any dist/ would hide half of npm, Hono first.
    // The bench's peers are other people's houses, with packages of their own.
    exclude: {
      path: ['^(apps|infra|libs|services|tools)/[^/]+/(dist|out|cdk\\.out)/', '^tools/bench/peers/'],
    },
    // Types count as imports. ('specify' would only tell them apart more finely, at three times the time.)
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
