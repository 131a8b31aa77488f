export { frameTexts } from './frame-texts.ts';
export { fuzzApi, type FuzzedApi, type RouteTally, type Scene } from './fuzz-api.ts';
export { FUZZ_CASES, FUZZ_SEED, FUZZ_TIMEOUT } from './fuzz-runs.ts';
export type { JsonSchema } from './json-schema.ts';
export { withKnown } from './stand-in.ts';
