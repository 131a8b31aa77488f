import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'generate-places', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
