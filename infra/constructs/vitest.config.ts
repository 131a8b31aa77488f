import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'constructs', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
