import { type ServiceStack, uploadsBucketName } from '@nwassik/constructs';
import { Duration } from 'aws-cdk-lib';
import { type BehaviorOptions, CachePolicy, S3OriginAccessControl } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';

/** The services that people upload photos to. */
const TAKING_PHOTOS = ['requests', 'identity'];

/** Where browsers send photos: the buckets' own addresses. */
export function uploadOrigins(stack: ServiceStack): readonly string[] {
  return TAKING_PHOTOS.map((service) => `https://${bucketHost(stack, service)}`);
}

/**
 * Photos at `/uploads/<service>/*`, each service's from its own bucket. An address shows one picture for ever, and
 * browsers keep it; the edge keeps it for a day, so that what is removed is gone a day later.
 */
export function servedPhotos(
  stack: ServiceStack,
  options: Omit<BehaviorOptions, 'origin'>,
): Readonly<Record<string, BehaviorOptions>> {
  const cachePolicy = new CachePolicy(stack, 'photos-cache', {
    cachePolicyName: `nwassik-${stack.stage}-photos`,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.days(1),
    maxTtl: Duration.days(1),
  });
  const access = new S3OriginAccessControl(stack, 'photos-access', {
    originAccessControlName: `nwassik-${stack.stage}-photos`,
  });
  return Object.fromEntries(
    TAKING_PHOTOS.map((service) => {
      const bucket = Bucket.fromBucketAttributes(stack, `photos-${service}`, {
        bucketName: uploadsBucketName(stack, service),
        bucketRegionalDomainName: bucketHost(stack, service),
      });
      // The bucket's own stack lets CloudFront in.
      const origin = S3BucketOrigin.withBucketDefaults(bucket, {
        originAccessControlId: access.originAccessControlId,
      });
      return [`/uploads/${service}/*`, { ...options, origin, cachePolicy }];
    }),
  );
}

function bucketHost(stack: ServiceStack, service: string): string {
  return `${uploadsBucketName(stack, service)}.s3.${stack.region}.amazonaws.com`;
}
