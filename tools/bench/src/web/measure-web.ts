import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { runCommand } from '../run-command.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { firstViewFigure } from './first-view.ts';

/** Builds the web app as for a deployment, and weighs what its first view loads. */
export async function measureWeb(): Promise<Findings> {
  return inTemporaryFolder(async (folder) => {
    const build = ['--prefix', ROOT, 'run', 'build', '-w', '@nwassik/web', '--', '--outDir', folder];
    await runCommand('npm', build);
    return { figures: [firstViewFigure(folder)], failures: [] };
  });
}
