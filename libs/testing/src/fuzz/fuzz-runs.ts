/** Whether `npm test -- --full` runs. */
const full = process.env['NWASSIK_TESTS'] === 'full';

/** How many cases a route or frame is tried with (docs: quality, Security). */
export const FUZZ_CASES = full ? 10_000 : 1_000;

/** How long one route may take for them, in milliseconds. */
export const FUZZ_TIMEOUT = full ? 900_000 : 180_000;

/**
 * The seed of all cases: the same in every run of `npm test`, so that a green run stays green; another each time with
 * `--full`. `FUZZ_SEED` sets it, to see again what failed.
 */
export const FUZZ_SEED = Number(process.env['FUZZ_SEED'] ?? (full ? Date.now() % 2 ** 31 : 20_261_122));
