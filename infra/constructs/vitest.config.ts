import { defineConfig } from 'vitest/config';

export default defineConfig({
  // aws-cdk-lib takes a second to load: once for all files, which change nothing that they share.
  test: {
    name: 'constructs',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
