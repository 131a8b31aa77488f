import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'composer', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
