import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import { securityHeadersOf } from './security-headers.ts';

/** What CloudFront does beside passing requests on. */
export interface Distribution {
  /** What it puts on the answers of its default behaviour. */
  readonly headers: ReadonlyMap<string, string>;
  /** Paths that are answered from a bucket, in the order in which they are tried. */
  readonly bucketPaths: readonly BucketPath[];
}

export interface BucketPath {
  /** For example `/uploads/*`. */
  readonly pattern: string;
  readonly bucket: string;
  /** What comes before the request's path in the object's key: nothing, or `/folder`. */
  readonly originPath: string;
  readonly headers: ReadonlyMap<string, string>;
}

const behaviour = z.object({ TargetOriginId: z.string(), ResponseHeadersPolicyId: z.string().optional() });
const distribution = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: z.array(behaviour.extend({ PathPattern: z.string() })).default([]),
    Origins: z.array(
      z.object({ Id: z.string(), DomainName: z.string(), OriginPath: z.string().default('') }),
    ),
  }),
});

/**
 * The distribution of the stacks. The bucket of its default behaviour is left out: what that serves here is the build
 * of the web app.
 * @throws TemplateError when there is none, or more than one
 */
export function distributionOf(stacks: Stacks): Distribution {
  const [only, second] = stacks.ofType('AWS::CloudFront::Distribution');
  if (!only || second) throw new TemplateError('The stacks have no distribution, or more than one');
  const { DefaultCacheBehavior, CacheBehaviors, Origins } = propertiesOf(
    only,
    distribution,
  ).DistributionConfig;
  return {
    headers: securityHeadersOf(stacks, DefaultCacheBehavior.ResponseHeadersPolicyId),
    bucketPaths: CacheBehaviors.flatMap(({ PathPattern, TargetOriginId, ResponseHeadersPolicyId }) => {
      const origin = Origins.find(({ Id }) => Id === TargetOriginId);
      const bucket = /^(.+)\.s3\.[a-z0-9-]+\.amazonaws\.com$/.exec(origin?.DomainName ?? '')?.[1];
      if (!origin || bucket === undefined || TargetOriginId === DefaultCacheBehavior.TargetOriginId)
        return [];
      return [
        {
          pattern: PathPattern,
          bucket,
          originPath: origin.OriginPath,
          headers: securityHeadersOf(stacks, ResponseHeadersPolicyId),
        },
      ];
    }),
  };
}
