import { parseOptions } from './options.ts';
import { start } from './start.ts';
import { createStops } from './stops.ts';

/** A terminal's Ctrl-C may reach this process twice, through the parent as well; later ones are impatience. */
const SAME_SIGNAL_MS = 1_000;

/** What doesn't stop within this time is left to end with the process. */
const STOP_WITHIN_MS = 10_000;

// Lambda's clock is UTC, whatever this machine's.
process.env['TZ'] = 'UTC';

const stops = createStops((line) => console.error(line));
let stoppingSince: number | undefined;

async function stop(exitCode: number): Promise<never> {
  stoppingSince = Date.now();
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await stops.run();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stoppingSince === undefined) void stop(0);
    else if (Date.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
  });
}

try {
  const started = await start(parseOptions(process.argv.slice(2)), stops, (line) => console.log(line));
  console.log(`Ready: ${started.origin}`);
  await started
    .loadRest()
    .catch((error: unknown) => console.error(`The demo market is not whole: ${String(error)}`));
} catch (error) {
  if (stoppingSince === undefined) {
    console.error(`Not started: ${error instanceof Error ? error.message : String(error)}`);
    await stop(1);
  }
}
