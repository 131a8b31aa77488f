import { App } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/**
 * An empty CDK app with the settings that all of the product's apps share: CDK's recommended behaviour, and
 * nothing reported to anyone.
 *
 * @param options.outdir where the templates go; the CDK command line's choice when left out
 * @param options.validate checks the templates against CloudFormation's schemas, which takes seconds
 */
export function productApp(options: { outdir?: string; validate?: boolean } = {}): App {
  return new App({
    ...(options.outdir && { outdir: options.outdir }),
    context: recommendedFlags,
    builtinCloudFormationValidation: options.validate ?? false,
    autoSynth: false,
    analyticsReporting: false,
    performanceReporting: false,
    treeMetadata: false,
  });
}

/** The stage an app is for: its context value `stage`, `local` when there is none. */
export function stageOf(app: App): string {
  return app.node.tryGetContext('stage') ?? 'local';
}
