import { runInstalled } from '../command.ts';
import type { Stage } from '../stage.ts';
import { verdict } from '../stage.ts';

/** Every file is written the way oxfmt writes it. `npm run format` mends it. */
export const format: Stage = {
  name: 'format',
  async run(root) {
    const { code, output } = await runInstalled('oxfmt', ['--check'], { cwd: root });
    return verdict(code === 0, { output: `${output}\nnpm run format mends this.` });
  },
};
