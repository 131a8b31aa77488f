import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDynamoDb } from '@nwassik/testing';
import { measureBundles } from './bundles/measure-bundles.ts';
import { measureCalls } from './calls/measure-calls.ts';
import { measureCost } from './cost/measure-cost.ts';
import { evidence } from './evidence.ts';
import { allMet, together, type Findings } from './figure.ts';
import { measureLocal } from './local/measure-local.ts';
import { parseOptions, type Options, type Section } from './options.ts';
import { measurePlaces } from './places/measure-places.ts';
import { priceFigures } from './price/price-figures.ts';
import { asJson, asTable } from './report.ts';
import { ROOT } from './repository.ts';
import { measureStartup } from './startup/measure-startup.ts';
import { measureWeb } from './web/measure-web.ts';

// Lambda's clock is UTC, whatever this machine's.
process.env['TZ'] = 'UTC';

/** Standard output is for the findings alone. */
const progress = (line: string) => console.error(line);

async function withDynamoDb(measure: (endpoint: string) => Promise<Findings>): Promise<Findings> {
  const dynamodb = await startDynamoDb();
  try {
    return await measure(dynamodb.endpoint);
  } finally {
    await dynamodb.stop();
  }
}

const MEASURES: Readonly<Record<Section, (options: Options) => Promise<Findings>>> = {
  bundles: measureBundles,
  web: measureWeb,
  calls: () => withDynamoDb(measureCalls),
  cost: ({ full }) => withDynamoDb((endpoint) => measureCost(endpoint, full, progress)),
  places: measurePlaces,
  local: () => measureLocal(progress),
  startup: () => withDynamoDb((endpoint) => measureStartup(endpoint, progress)),
};

/** A measurement that breaks is a failure under its name, and keeps none of the others from being made. */
async function measured(section: Section, options: Options): Promise<Findings> {
  progress(`${section} ...`);
  try {
    return await MEASURES[section](options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { figures: [], failures: [{ name: section, reason }] };
  }
}

const EVIDENCE = join(ROOT, 'docs/evidence.md');

function thisRun({ full }: Options) {
  return {
    date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    command: `npm run bench -- ${full ? '--full ' : ''}--write-evidence`,
  };
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const all: Findings[] = [];
  for (const section of options.sections) all.push(await measured(section, options));
  const measuredAll = together(all);
  const prices = priceFigures(measuredAll.figures);
  const findings = together([measuredAll, { figures: prices, failures: [] }]);
  console.log(options.json ? asJson(findings) : asTable(findings));
  if (options.writeEvidence) writeFileSync(EVIDENCE, evidence(findings, thisRun(options)));
  for (const { name, reason } of findings.failures) progress(`${name} failed: ${reason}`);
  if (!allMet(findings)) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  progress(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
