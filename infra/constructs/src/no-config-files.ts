import type { Plugin } from 'esbuild';

/**
 * Has the AWS SDK look for no `~/.aws/config` and `~/.aws/credentials` at its first call: Lambda has none, and what a
 * function needs stands in its environment. Where a developer has them, they are none of the product's business.
 */
export const noConfigFiles: Plugin = {
  name: 'no-config-files',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/ }, () => ({
      contents: [
        "export { CONFIG_PREFIX_SEPARATOR } from './constants';",
        'export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });',
      ].join('\n'),
      loader: 'js',
    }));
  },
};
