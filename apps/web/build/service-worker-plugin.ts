import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

/** The app's page: its entry and what that imports are what a first visit has loaded anyway. */
const PAGE = 'index.html';

/** The worker's code with this build's version and files in their places. */
export function filledIn(code: string, version: string, files: readonly string[]): string {
  const filled = code
    .replace(/(['"])__VERSION__\1/, () => JSON.stringify(version))
    .replace(/(['"])__FILES__\1/, () => JSON.stringify(files));
  if (/__(?:VERSION|FILES)__/.test(filled))
    throw new Error('the service worker has no place for its version or files');
  return filled;
}

/** The files of the first view: the page's entry, all it imports at once, and the stylesheets. */
function firstView(bundle: Rolldown.OutputBundle, page: string): readonly string[] {
  const files = new Set<string>();
  function add(file: string): void {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== 'chunk') return;
    files.add(file);
    for (const imported of chunk.imports) add(imported);
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId === page) add(chunk.fileName);
  }
  for (const file of Object.keys(bundle)) if (file.endsWith('.css')) files.add(file);
  return [...files].toSorted();
}

/**
 * Emits `service-worker.js`, which keeps the first view at once and every other file once it was asked for. Written here
 * because workbox, which the usual plugin brings, weighs 80 MB at installation, and this app wants one rule: its own
 * files, never the API's answers.
 */
export function serviceWorkerPlugin(): Plugin {
  let page = '';
  return {
    name: 'nwassik-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved({ root }) {
      page = `${root}/${PAGE}`;
    },
    async generateBundle(_options, bundle) {
      const files = firstView(bundle, page);
      if (files.length < 2) throw new Error('the first view has no files');
      const shell = bundle[PAGE];
      const version = createHash('sha256')
        .update(JSON.stringify(Object.keys(bundle).toSorted()))
        .update(shell?.type === 'asset' ? shell.source : '')
        .digest('hex')
        .slice(0, 12);
      const path = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
      const { code } = await transformWithOxc(await readFile(path, 'utf8'), path);
      const kept = ['/', ...files.map((file) => `/${file}`)];
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: filledIn(code, version, kept) });
    },
  };
}
