import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { RequestsDataStack, RequestsStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'requests',
  stacks: [RequestsDataStack, RequestsStack],
});
