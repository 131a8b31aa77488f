import { join } from 'node:path';
import { bundlesFolder, productApp, stageOf, type ServiceStackClass } from '@nwassik/constructs';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { IdentityDataStack, IdentityStack } from '@nwassik/identity/stack';
import { GatewayStack } from './gateway-stack.ts';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../../..');

/** All stacks, in the order of a first deployment: data, gateway, services. */
const STACKS: readonly ServiceStackClass[] = [IdentityDataStack, GatewayStack, IdentityStack];

export interface AppOptions {
  /** `local`, or the name of a stage in AWS; the context value `stage` when left out, `local` without one. */
  readonly stage?: string;
  /** Where the templates go; the CDK command line's choice when left out. */
  readonly outdir?: string;
  /** Checks the templates against CloudFormation's schemas and cdk-nag's rules, which takes seconds. */
  readonly validate?: boolean;
  /** Folder of the function bundles, made by `bundleFunctions`; its own default when left out. */
  readonly bundles?: string;
}

/** The whole product as one CDK app. The functions' bundles must be there. */
export function createApp(options: AppOptions): App {
  const { outdir, validate = false, bundles = bundlesFolder(ROOT) } = options;
  const app = productApp({ validate, ...(outdir && { outdir }) });
  const stage = options.stage ?? stageOf(app);
  for (const Stack of STACKS) new Stack(app, { stage, bundles });
  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
