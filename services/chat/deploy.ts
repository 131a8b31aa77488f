import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { ChatDataStack, ChatStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'chat',
  stacks: [ChatDataStack, ChatStack],
});
