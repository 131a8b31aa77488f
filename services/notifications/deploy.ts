import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { NotificationsDataStack, NotificationsStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'notifications',
  stacks: [NotificationsDataStack, NotificationsStack],
});
