import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

/** Files a visitor may never need: fetched and kept when first asked for, not at installation. */
const ON_DEMAND = /\.(png|map|svg|webmanifest)$/;

/**
 * Emits `service-worker.js` with the list of this build's files in it. Written here because workbox, which the usual
 * plugin brings, weighs 80 MB at installation, and this app wants one rule: its own files, never the API's answers.
 */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'nwassik-service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => !ON_DEMAND.test(file))
        .map((file) => (file === 'index.html' ? '/' : `/${file}`))
        .toSorted();
      const shell = bundle['index.html'];
      const version = createHash('sha256')
        .update(JSON.stringify(files))
        .update(shell?.type === 'asset' ? shell.source : '')
        .digest('hex')
        .slice(0, 12);
      const path = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
      const { code } = await transformWithOxc(await readFile(path, 'utf8'), path);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: code
          .replace("'__VERSION__'", JSON.stringify(version))
          .replace("'__FILES__'", JSON.stringify(files)),
      });
    },
  };
}
