import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Where CloudFront and S3 write who asked for what; kept 90 days. */
export function logBucket(scope: Construct): IBucket {
  const bucket = new Bucket(scope, 'logs', {
    ...PRIVATE,
    // CloudFront writes its logs through an ACL.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(90) }],
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'This is the bucket of the logs; a log of its writing would be another to log.',
  });
  return asInterface(bucket);
}

/** The web app's files, for CloudFront alone; versions let a bad deployment be taken back. */
export function fileBucket(scope: Construct, logs: IBucket): IBucket {
  const bucket = new Bucket(scope, 'files', {
    ...PRIVATE,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'files/',
  });
  return asInterface(bucket);
}

const PRIVATE = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/** A Bucket is an IBucket, but CDK's own types are not written for `exactOptionalPropertyTypes`. */
function asInterface(bucket: Bucket): IBucket {
  return bucket as IBucket;
}
