import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Has zod read without compiling (`jitless`). It writes and compiles a function for each kind of object it reads: worth
 * it to who reads thousands, while it takes a twentieth of a cold start here and makes a warm one no faster.
 */
export const zodWithoutCompiler: Plugin = {
  name: 'zod-without-compiler',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nconfig({ jitless: true });`,
      loader: 'js',
    }));
  },
};
