import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'uploads',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Real pictures and a real DynamoDB, on machines that do other things too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['@nwassik/testing/vitest-dynamodb'],
  },
});
