import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { projects: ['{apps,infra,libs,services,tools}/*/vitest.config.ts'] },
});
