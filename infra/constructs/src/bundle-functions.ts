import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

import * as esbuild from 'esbuild';
import { honoWithLightWeb } from './hono-with-light-web.ts';
import { literalSchemaKeys } from './literal-schema-keys.ts';
import { installForLambda, NATIVE_PACKAGES } from './native-packages.ts';
import { noConfigFiles } from './no-config-files.ts';
import { noSideEffects } from './no-side-effects.ts';
import { zodWithoutCompiler } from './zod-without-compiler.ts';

/** One Lambda's code, ready for `Code.fromAsset(dirname(file))`. */
export interface FunctionBundle {
  readonly service: string;
  readonly name: string;
  /** Absolute path of `index.mjs`; its source map lies beside it. */
  readonly file: string;
  /** Size of the minified code, source map not counted. */
  readonly bytes: number;
  /** The native packages that it imports. */
  readonly native: readonly string[];
}

/** Where {@link bundleFunctions} writes unless told otherwise. */
export function bundlesFolder(root: string): string {
  return join(root, 'dist', 'functions');
}

/**
 * Bundles every `services/<service>/src/functions/<function>.ts` into `<outdir>/<service>/<function>/index.mjs`
 * with one esbuild call, and keeps esbuild's account of what is in them in `<outdir>/metafile.json`.
 *
 * The AWS SDK is bundled from its ES modules (loaded from the runtime it starts twice as slowly). The syntax
 * is that of Node.js 20, the oldest version that runs the product locally; Lambda runs it on 24.
 *
 * A folder `<function>.data` beside a function's source lies under the same name beside its bundle: what the function
 * reads by `new URL('./<function>.data/…', import.meta.url)` is found from either.
 *
 * @param options.root the repository's root
 * @param options.services only these services; all when left out
 * @param options.deployed puts the native packages that a function needs beside its bundle, for Lambda; left out,
 *   they are found in the workspace's `node_modules`
 */
export async function bundleFunctions(options: {
  root: string;
  outdir?: string;
  services?: readonly string[];
  deployed?: boolean;
}): Promise<readonly FunctionBundle[]> {
  const root = resolve(options.root);
  const outdir = resolve(options.outdir ?? bundlesFolder(root));
  const entries = await functionEntries(root, options.services);
  const build: esbuild.BuildOptions & { metafile: true } = {
    absWorkingDir: root,
    entryPoints: entries.map(({ service, name, source }) => ({
      in: source,
      out: join(service, name, 'index'),
    })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    // Arabic names as they are, not as escapes three times as long.
    charset: 'utf8',
    sourcemap: 'linked',
    legalComments: 'none',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts'),
      '@aws-sdk/middleware-endpoint-discovery': join(import.meta.dirname, 'no-endpoint-discovery.ts'),
      '@smithy/core/event-streams': join(import.meta.dirname, 'no-event-streams.ts'),
      'node:process': join(import.meta.dirname, 'global-process.ts'),
    },
    external: NATIVE_PACKAGES,
    plugins: [noSideEffects, literalSchemaKeys, noConfigFiles, honoWithLightWeb, zodWithoutCompiler],
    metafile: true,
    logLevel: 'error',
  };
  let { metafile } = await esbuild.build(build);
  if (callsRequire(metafile)) {
    ({ metafile } = await esbuild.build({ ...build, banner: { js: REQUIRE_BANNER } }));
  }
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'metafile.json'), JSON.stringify(metafile));
  const bundles = entries.map(({ service, name }) => {
    const file = join(outdir, service, name, 'index.mjs');
    const { bytes = 0, imports = [] } = metafile.outputs[relative(root, file)] ?? {};
    const native = NATIVE_PACKAGES.filter((wanted) => imports.some(({ path }) => path === wanted));
    return { service, name, file, bytes, native };
  });
  for (const { service, name, source } of entries) await copyData(source, join(outdir, service, name));
  if (options.deployed) {
    for (const { file, native } of bundles)
      if (native.length > 0) await installForLambda(root, dirname(file), native);
  }
  return bundles;
}

/** Puts a function's data beside its bundle, in place of what was there. */
async function copyData(source: string, folder: string): Promise<void> {
  const data = source.replace(/\.ts$/, '.data');
  const copy = join(folder, basename(data));
  await rm(copy, { recursive: true, force: true });
  if (existsSync(data)) await cp(data, copy, { recursive: true });
}

/** An ES module has no `require`; a bundled CommonJS package that asks for a Node.js module needs one. */
const REQUIRE_BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

function callsRequire(metafile: esbuild.Metafile): boolean {
  return Object.values(metafile.outputs).some((output) =>
    output.imports.some((imported) => imported.kind === 'require-call'),
  );
}

async function functionEntries(root: string, only: readonly string[] | undefined) {
  const services = only ?? (await readdir(join(root, 'services'))).toSorted();
  const perService = await Promise.all(
    services.map(async (service) => {
      const folder = join(root, 'services', service, 'src', 'functions');
      const files = existsSync(folder) ? (await readdir(folder)).toSorted() : [];
      return files
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => ({ service, name: file.slice(0, -'.ts'.length), source: join(folder, file) }));
    }),
  );
  return perService.flat();
}
