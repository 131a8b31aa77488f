import type { Environment } from 'aws-cdk-lib';

/** The region everything lives in but what AWS demands elsewhere (CloudFront's firewall). */
export const REGION = 'eu-west-3';

/** What every stack of the product is told. */
export interface StageProps {
  /** `local`, or the name of a stage in AWS; it stands in every physical name. */
  readonly stage: string;
  /** Folder of the function bundles, as `bundleFunctions` writes it. */
  readonly bundles: string;
}

/**
 * Account and region of a stage. The local stage has a made-up account; one in AWS takes the account of the
 * credentials that the CDK command line runs with.
 */
export function environmentOf(stage: string): Environment {
  const account = stage === 'local' ? '000000000000' : process.env['CDK_DEFAULT_ACCOUNT'];
  return { region: REGION, ...(account && { account }) };
}
