import { join } from 'node:path';
import { contentKey } from './content-key.ts';
import { keptBuild } from './kept-build.ts';

/** What templates and function bundles are made of. */
const SOURCES = ['infra', 'services', 'libs', 'package-lock.json'];

/**
 * Answers the cloud assembly of the product, with the functions' bundles as its assets: synthesized anew only
 * when a source has changed.
 *
 * @param folder where builds are kept.
 */
export async function buildAssembly(root: string, folder: string): Promise<string> {
  const kept = await keptBuild({
    folder,
    name: 'assembly',
    key: contentKey(root, SOURCES),
    async build(target) {
      // Loaded here only: CDK takes a second that most starts can do without.
      const { bundleFunctions } = await import('@nwassik/constructs');
      const { createApp } = await import('@nwassik/app');
      const bundles = join(target, 'functions');
      await bundleFunctions({ root, outdir: bundles });
      createApp({ stage: 'local', outdir: join(target, 'cdk.out'), bundles }).synth();
    },
  });
  return join(kept, 'cdk.out');
}
