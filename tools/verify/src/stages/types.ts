import { run } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';

/** TypeScript finds no error in any package, and each package references the packages it imports. */
export const types: Stage = {
  name: 'types',
  async run(root) {
    const { code, output } = await run(process.execPath, ['node_modules/ts7/bin/tsc', '-b'], { cwd: root });
    return verdict(code === 0, { output });
  },
};
