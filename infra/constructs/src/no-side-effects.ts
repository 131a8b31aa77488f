import type { Plugin } from 'esbuild';

/**
 * Tells esbuild that importing a file of ours does nothing by itself, so that it leaves out of a function's bundle
 * what only the others use: a wiring file builds the clients of all functions of its service.
 */
export const noSideEffects: Plugin = {
  name: 'no-side-effects',
  setup(build) {
    build.onResolve({ filter: /^(\.|@nwassik\/)/ }, async ({ path, ...from }) => {
      if (from.pluginData === noSideEffects || from.importer.includes('/node_modules/')) return undefined;
      if (from.kind === 'entry-point') return undefined;
      const resolved = await build.resolve(path, { ...from, pluginData: noSideEffects });
      return resolved.errors.length > 0 ? resolved : { path: resolved.path, sideEffects: false };
    });
  },
};
