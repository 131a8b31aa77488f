import { parseArgs } from 'node:util';

/** What of the product is measured, in this order. */
export const SECTIONS = ['bundles', 'web', 'calls', 'cost', 'places', 'startup', 'local'] as const;
export type Section = (typeof SECTIONS)[number];

/** How the bench is to run. */
export interface Options {
  /** One JSON object on standard output instead of a table. */
  readonly json: boolean;
  /** Costs with 100,000 rows in the table, too. */
  readonly full: boolean;
  /** Write docs/evidence.md. */
  readonly writeEvidence: boolean;
  readonly sections: readonly Section[];
}

const USAGE = `npm run bench -- [--json] [--full] [--only ${SECTIONS.join('|')}] [--write-evidence]`;

/** Reads the command line's flags. Throws an error that names what is wrong and the flags there are. */
export function parseOptions(args: readonly string[]): Options {
  const { json = false, full = false, only = [], 'write-evidence': writeEvidence = false } = parseFlags(args);
  const unknown = only.find((name) => !SECTIONS.some((section) => section === name));
  if (unknown !== undefined) throw wrong(`--only ${unknown} is unknown`);
  if (writeEvidence && only.length > 0) throw wrong('--write-evidence takes all figures, so no --only');
  const sections = SECTIONS.filter((section) => only.length === 0 || only.includes(section));
  return { json, full, writeEvidence, sections };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        full: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        'write-evidence': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [firstSentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw wrong(firstSentence);
  }
}

function wrong(what: string): Error {
  return new Error(`${what}. Usage: ${USAGE}`);
}
