import { openStacks } from '../src/cloudformation/stacks.ts';
import type { Stacks } from '../src/cloudformation/stacks.ts';
import { templateSchema } from '../src/cloudformation/template.ts';

/** One stack, `shop`, with these resources. Ids that this machine would give are what they stand for. */
export function stacksOf(resources: Readonly<Record<string, unknown>>): Stacks {
  const template = templateSchema.parse({ Resources: resources });
  return openStacks([{ stackName: 'shop', region: 'eu-west-3', accountId: '000000000000', template }], {
    origin: 'http://localhost:3000',
    queueUrl: (name) => `http://sqs.test/${name}`,
    streamArn: (tableName) => `stream-of-${tableName}`,
    userPoolId: (resource) => `pool-of-${resource}`,
    userPoolClientId: (resource) => `client-of-${resource}`,
  });
}
