import { bundleFunctions } from '@nwassik/constructs';
import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { bundleFigures } from './bundle-figures.ts';

/** Bundles every function as for a deployment, and weighs it. */
export async function measureBundles(): Promise<Findings> {
  const bundles = await inTemporaryFolder((outdir) => bundleFunctions({ root: ROOT, outdir }));
  return { figures: bundleFigures(bundles), failures: [] };
}
