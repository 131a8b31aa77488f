import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

import { acknowledgeResource } from './acknowledge-resource.ts';
import type { ServiceFunction } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';
import { uploadsBucketName } from './uploads-bucket.ts';

/** What a function does with the objects of its service's bucket; the objects named by their keys, `incoming/*`. */
export interface ObjectAccess {
  readonly read?: string;
  readonly write?: string;
  readonly remove?: readonly string[];
}

/** Allows a function what it does with its service's uploads. */
export function objectStatements(to: ServiceFunction, access: ObjectAccess): void {
  const stack = ServiceStack.of(to);
  const bucket = `arn:${stack.partition}:s3:::${uploadsBucketName(stack)}`;
  const allow = (action: string, keys: readonly string[]) => {
    const resources = keys.map((key) => `${bucket}/${key}`);
    to.role.addToPolicy(new PolicyStatement({ actions: [action], resources }));
    for (const resource of resources) {
      acknowledgeResource(
        to.role,
        resource,
        'Each photo has objects of its own; the keys stay in one folder.',
      );
    }
  };
  if (access.read) {
    allow('s3:GetObject', [access.read]);
    // Without it S3 says of an object that isn't there that it is forbidden.
    to.role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket] }));
  }
  if (access.write) allow('s3:PutObject', [access.write]);
  if (access.remove) allow('s3:DeleteObject', access.remove);
}
