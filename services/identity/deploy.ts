import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { IdentityDataStack, IdentityStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'identity',
  stacks: [IdentityDataStack, IdentityStack],
});
