import type { Construct } from 'constructs';

import { bundleFunctions, bundlesFolder } from './bundle-functions.ts';
import { productApp, stageOf } from './product-app.ts';
import type { ServiceStack } from './service-stack.ts';
import type { StageProps } from './stage.ts';

/** A service's stack class, e.g. `IdentityDataStack`. */
export type ServiceStackClass = new (scope: Construct, props: StageProps) => ServiceStack;

/**
 * The app behind a service's `deploy.ts`: bundles that service's functions and synthesizes its stacks and no
 * other's. The stage is the context value `stage`.
 *
 * @example
 * await deployService({
 *   root: join(import.meta.dirname, '../..'),
 *   service: 'requests',
 *   stacks: [RequestsDataStack, RequestsStack],
 * });
 */
export async function deployService(options: {
  root: string;
  service: string;
  stacks: readonly ServiceStackClass[];
}): Promise<void> {
  const { root, service, stacks } = options;
  const app = productApp();
  const stage = stageOf(app);
  await bundleFunctions({ root, services: [service], deployed: stage !== 'local' });
  for (const Stack of stacks) new Stack(app, { stage, bundles: bundlesFolder(root) });
  app.synth();
}
