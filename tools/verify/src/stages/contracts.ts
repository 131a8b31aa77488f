import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Cell, heldBack, printMatrix } from '../contracts/can-i-deploy.ts';
import { changedPacts, deletePacts, parsePact, readPacts, restorePacts } from '../contracts/pacts.ts';
import { verifiedInteractions } from '../contracts/verified-interactions.ts';
import { countTests, runVitest, type VitestReport } from '../run-vitest.ts';
import type { Outcome, Print, Stage } from '../stage.ts';
import { verdict } from '../stage.ts';
import { foldersIn } from '../workspace.ts';

/**
 * What services expect of each other: the consumers write their pacts anew, the providers keep them, every
 * interaction is tried, and the pacts in the checkout are the ones just written. None before a service has a contract.
 */
export function contractStages(root: string): readonly Stage[] {
  const folders = foldersIn(root, 'services').map((service) => join(root, service, 'contract'));
  const contracts = folders.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.consumer.test.ts')),
  );
  return contracts ? [{ name: 'contracts', run: verifyContracts }] : [];
}

async function verifyContracts(root: string, print: Print): Promise<Outcome> {
  const folder = join(root, 'pacts');
  const committed = readPacts(folder);
  deletePacts(folder);
  const consumers = await runContracts(root, 'consumer', print);
  const consumersCount = countTests(consumers);
  if (consumersCount.failed > 0) {
    restorePacts(folder, committed);
    return consumersCount;
  }
  const written = readPacts(folder);
  const changed = changedPacts(committed, written);

  const providers = await runContracts(root, 'provider', print);
  const verified = verifiedInteractions(providers.output);
  const matrix: readonly Cell[] = Object.values(written)
    .map(parsePact)
    .map((pact) => ({
      ...pact,
      verified: verified.get(`${pact.consumer} ${pact.provider}`) ?? 0,
      kept: providerPassed(providers.report, root, pact.provider),
    }));
  print(`\n${printMatrix(matrix)}`);
  return total([
    consumersCount,
    countTests(providers),
    verdict(matrix.length > 0 && heldBack(matrix).length === 0, {
      output: matrix.length > 0 ? printMatrix(matrix) : 'The consumers wrote no pact at all.',
    }),
    verdict(changed.length === 0, {
      output: `The pacts in the checkout differ from what the tests write; commit pacts/${changed.join(', pacts/')}.`,
    }),
  ]);
}

async function runContracts(root: string, side: 'consumer' | 'provider', print: Print) {
  return runVitest(root, ['--config', 'tools/verify/contracts.vitest.config.ts', `.${side}.test.ts`], {
    print,
    env: { PACT_DO_NOT_TRACK: 'true' },
  });
}

/** The provider has verification tests, and all of them passed. */
function providerPassed(report: VitestReport | undefined, root: string, provider: string): boolean {
  const own = (report?.testResults ?? []).filter(({ name }) =>
    relative(root, name).startsWith(`services/${provider}/contract/`),
  );
  return own.length > 0 && own.every(({ status }) => status === 'passed');
}

function total(outcomes: readonly Outcome[]): Outcome {
  const failures = outcomes.filter(({ failed }) => failed > 0);
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    output: failures.map(({ output }) => output).join('\n\n'),
  };
}
