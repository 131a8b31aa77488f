import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import { publicDomain } from './public-domain.ts';
import { ServiceStack } from './service-stack.ts';

/** Name of the bucket in which a service keeps what people upload. Names of buckets are the world's: hence the account. */
export function uploadsBucketName(stack: ServiceStack, service = stack.service): string {
  return `nwassik-${stack.stage}-${service}-uploads-${stack.account}`;
}

/**
 * What people upload to a service, in its data stack: files as they came under `incoming/`, which nobody is shown and
 * which go after a day; what was made of them under `uploads/`, which CloudFront reads for everyone. Browsers post to
 * it with a ticket; every object that is created is told to EventBridge. No versions: what is removed is gone.
 */
export class UploadsBucket extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const bucket = new Bucket(this, 'bucket', {
      bucketName: uploadsBucketName(stack),
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          prefix: 'incoming/',
          expiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [siteOrigin(this)],
          allowedHeaders: ['*'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    });
    // CDK's own setting is a function of its own that calls S3; CloudFormation can do it itself.
    (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('uploads/*')],
        // The distribution is deployed last: until then it has no id that could stand here.
        conditions: {
          StringLike: {
            'AWS:SourceArn': stack.formatArn({
              service: 'cloudfront',
              region: '',
              resource: 'distribution',
              resourceName: '*',
            }),
          },
        },
      }),
    );
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'What is read is in the log of CloudFront, what is written in the logs of the functions.',
    });
  }
}

/** Where browsers come from; a stage without a domain has an address that CloudFront makes up later. */
function siteOrigin(scope: Construct): string {
  return `https://${publicDomain(scope)?.name ?? '*.cloudfront.net'}`;
}
