import { parseArgs } from 'node:util';
import { StartupError } from './startup-error.ts';

/** How the product is to run on this machine. */
export interface Options {
  /** 0 takes any free one. */
  readonly port: number;
  readonly dataFolder: string;
  /** Begin with an empty data folder. */
  readonly fresh: boolean;
  readonly seed: 'demo' | 'none';
  readonly dynamodb: 'auto' | 'local' | 'dynoxide';
}

const USAGE = 'npm start -- [--port N] [--data DIR] [--fresh] [--seed none] [--dynamodb auto|local|dynoxide]';

/**
 * Reads the command line's flags.
 *
 * @throws StartupError naming what is wrong and the flags there are.
 */
export function parseOptions(args: readonly string[]): Options {
  const {
    port = '3000',
    data = '.local',
    fresh = false,
    seed = 'demo',
    dynamodb = 'auto',
  } = parseFlags(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw wrong(`--port ${port} is no port`);
  if (seed !== 'demo' && seed !== 'none') throw wrong(`--seed ${seed} is unknown: --seed none or nothing`);
  if (dynamodb !== 'auto' && dynamodb !== 'local' && dynamodb !== 'dynoxide') {
    throw wrong(`--dynamodb ${dynamodb} is unknown: auto, local or dynoxide`);
  }
  return { port: Number(port), dataFolder: data, fresh, seed, dynamodb };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        seed: { type: 'string' },
        dynamodb: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [firstSentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw wrong(firstSentence);
  }
}

function wrong(what: string): StartupError {
  return new StartupError(`${what}. Usage: ${USAGE}`);
}
