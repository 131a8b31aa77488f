import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The contract tests of all services, one file after the other: consumers that expect something of the same provider
 * write into the same folder, and the verifier's output is read in order.
 */
export default defineConfig({
  test: {
    name: 'contracts',
    root: join(import.meta.dirname, '../..'),
    include: ['services/*/contract/**/*.{consumer,provider}.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['@nwassik/testing/vitest-dynamodb'],
  },
});
