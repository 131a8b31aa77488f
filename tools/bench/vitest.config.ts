import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'bench',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Real DynamoDB and a real bundler, on machines that do other things too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['@nwassik/testing/vitest-dynamodb'],
  },
});
