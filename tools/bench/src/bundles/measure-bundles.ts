import { bundleFunctions } from '@nwassik/constructs';
import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { bundleFigures } from './bundle-figures.ts';
import { nativeFigures } from './native-figures.ts';

/** Bundles every function as for a deployment, and weighs it, and apart from it the native packages it imports. */
export async function measureBundles(): Promise<Findings> {
  const bundles = await inTemporaryFolder((outdir) => bundleFunctions({ root: ROOT, outdir }));
  const native = [...new Set(bundles.flatMap((bundle) => bundle.native))];
  return { figures: [...bundleFigures(bundles), ...nativeFigures(ROOT, native)], failures: [] };
}
