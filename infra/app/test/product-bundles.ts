import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyBundles } from '@nwassik/constructs/empty-bundles';
import { ROOT } from '../src/create-app.ts';

/** Empty bundles for every function that a service has. */
export async function productBundles(): Promise<string> {
  const functions: Record<string, readonly string[]> = {};
  for (const service of await readdir(join(ROOT, 'services'))) {
    const folder = join(ROOT, 'services', service, 'src/functions');
    const files = existsSync(folder) ? await readdir(folder) : [];
    functions[service] = files.map((file) => file.replace(/\.ts$/, ''));
  }
  return emptyBundles(functions);
}
