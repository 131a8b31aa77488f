import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const LIGHT_WEB = join(import.meta.dirname, 'light-web.ts');

/** Has Hono, and our adapter to it, answer with the `Headers`, `Request` and `Response` of `light-web.ts`. */
export const honoWithLightWeb: Plugin = {
  name: 'hono-with-light-web',
  setup(build) {
    build.onLoad(
      { filter: /[\\/](hono[\\/]dist|libs[\\/]http[\\/]src)[\\/].*\.[jt]s$/ },
      async ({ path }) => ({
        contents: [
          `import { Headers, Request, Response } from ${JSON.stringify(LIGHT_WEB)};`,
          await readFile(path, 'utf8'),
        ].join(''),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }),
    );
  },
};
