import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { ROOT } from '../repository.ts';

export const PEERS = ['express', 'nestjs'] as const;
export type Peer = (typeof PEERS)[number];

/** Where a peer's sources and packages are. */
export function peerFolder(peer: Peer): string {
  return join(ROOT, 'tools/bench/peers', peer);
}

/**
 * Bundles a peer as its users do for Lambda: with esbuild, minified, every package as it comes. NestJS's decorators
 * need the types of parameters, which only the TypeScript compiler writes down.
 *
 * @param file where the bundle goes: an ES module
 */
export async function bundlePeer(peer: Peer, file: string): Promise<void> {
  await esbuild.build({
    entryPoints: [join(peerFolder(peer), 'src/lambda.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    // NestJS tells providers apart by their names.
    keepNames: peer === 'nestjs',
    legalComments: 'none',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    external: OPTIONAL,
    plugins: peer === 'nestjs' ? [decorators] : [],
    logLevel: 'error',
  });
}

/** What NestJS asks for only where it is installed. */
const OPTIONAL = [
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  '@fastify/static',
  'class-transformer/storage',
];

const decorators: esbuild.Plugin = {
  name: 'decorators',
  setup(build) {
    build.onLoad({ filter: /\/peers\/nestjs\/src\/.*\.ts$/ }, async ({ path }) => ({
      loader: 'js',
      contents: ts.transpileModule(await readFile(path, 'utf8'), {
        fileName: path,
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          experimentalDecorators: true,
          emitDecoratorMetadata: true,
          useDefineForClassFields: false,
        },
      }).outputText,
    }));
  },
};
