import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Acknowledges that a policy under `scope` allows one resource with a wildcard in its ARN, and only that one.
 * cdk-nag names such a finding by the resource, references written as `<LogicalId>`.
 */
export function acknowledgeResource(scope: Construct, arn: string, reason: string): void {
  const resolved: unknown = Stack.of(scope).resolve(arn);
  Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${written(resolved)}]`, reason });
}

function written(part: unknown): string {
  if (typeof part === 'string') return part;
  const [[name, argument] = []] = Object.entries(part as Record<string, unknown>);
  if (name === 'Ref') return `<${String(argument)}>`;
  if (name === 'Fn::Join') {
    const [delimiter, parts] = argument as [string, unknown[]];
    return parts.map(written).join(delimiter);
  }
  throw new Error(`An ARN with ${name} has no written form`);
}
