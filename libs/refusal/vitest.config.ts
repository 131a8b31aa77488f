import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'refusal', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
