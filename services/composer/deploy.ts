import { join } from 'node:path';
import { deployService } from '@nwassik/constructs';
import { ComposerStack } from './stack.ts';

await deployService({
  root: join(import.meta.dirname, '../..'),
  service: 'composer',
  stacks: [ComposerStack],
});
