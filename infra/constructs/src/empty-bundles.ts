import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of bundles that do nothing, for templates under test: stacks look only at the bundles' files.
 *
 * @param functions by service, the names of its functions
 */
export async function emptyBundles(functions: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nwassik-bundles-'));
  for (const [service, names] of Object.entries(functions)) {
    for (const name of names) {
      await mkdir(join(folder, service, name), { recursive: true });
      await writeFile(join(folder, service, name, 'index.mjs'), 'export const handler = () => undefined;\n');
    }
  }
  return folder;
}
