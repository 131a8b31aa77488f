export { fuzzApi, type FuzzedApi, type RouteTally, type Scene } from './fuzz-api.ts';
export { FUZZ_CASES, FUZZ_SEED, FUZZ_TIMEOUT } from './fuzz-runs.ts';
