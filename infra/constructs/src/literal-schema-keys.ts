import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Writes out the computed keys of the SDK's schemas (`{ [_hH]: 'etag' }` becomes `{ "httpHeader": 'etag' }`). esbuild
 * keeps an unused object with a computed key, since making the key could do something; of S3's schemas, that is those
 * of a hundred calls that nobody makes.
 */
export const literalSchemaKeys: Plugin = {
  name: 'literal-schema-keys',
  setup(build) {
    build.onLoad(
      { filter: /@aws-sdk[\\/][\w-]+[\\/]dist-es[\\/]schemas[\\/]\w+\.js$/ },
      async ({ path }) => ({
        contents: writtenOut(await readFile(path, 'utf8')),
        loader: 'js',
      }),
    );
  },
};

function writtenOut(schemas: string): string {
  const texts = new Map(
    [...schemas.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]),
  );
  return schemas.replaceAll(/\[(\w+)\]:/g, (key, name: string) => {
    const text = texts.get(name);
    return text === undefined ? key : `${text}:`;
  });
}
