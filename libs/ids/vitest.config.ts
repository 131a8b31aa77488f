import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'ids', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
