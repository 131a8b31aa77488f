import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'chat',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['@nwassik/testing/vitest-dynamodb'],
  },
});
