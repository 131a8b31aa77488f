import { startGuarded } from '@nwassik/testing';
import { StartupError } from '../startup-error.ts';
import { contentKey } from './content-key.ts';
import { keptBuild } from './kept-build.ts';

/** What the web app is made of. */
const SOURCES = ['apps/web', 'libs', 'package-lock.json'];

/**
 * Answers the folder with the web app's files: built anew only when a source has changed.
 *
 * @param folder where builds are kept.
 * @throws StartupError with the last lines of the build when it fails.
 */
export async function buildWeb(root: string, folder: string): Promise<string> {
  return await keptBuild({
    folder,
    name: 'web',
    key: contentKey(root, SOURCES),
    async build(target) {
      const printed: string[] = [];
      const build = startGuarded(
        'npm',
        ['--prefix', root, 'run', 'build', '-w', '@nwassik/web', '--', '--outDir', target],
        (line) => printed.push(line),
      );
      const code = await build.ended;
      if (code === 0) return;
      throw new StartupError(`The web app can't be built: ${printed.slice(-5).join(' | ')}`);
    },
  });
}
