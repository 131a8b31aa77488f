import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'geo', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
