import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { SubscriptionsDataStack, SubscriptionsStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'subscriptions',
  stacks: [SubscriptionsDataStack, SubscriptionsStack],
});
