import { startDynamoDb } from '@nwassik/testing';
import { measureBundles } from './bundles/measure-bundles.ts';
import { measureCalls } from './calls/measure-calls.ts';
import { measureCost } from './cost/measure-cost.ts';
import { allMet, together, type Findings } from './figure.ts';
import { parseOptions, type Options, type Section } from './options.ts';
import { asJson, asTable } from './report.ts';
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

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const all: Findings[] = [];
  for (const section of options.sections) all.push(await measured(section, options));
  const findings = together(all);
  console.log(options.json ? asJson(findings) : asTable(findings));
  for (const { name, reason } of findings.failures) progress(`${name} failed: ${reason}`);
  if (!allMet(findings)) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  progress(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
