import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconPlugin } from './build/icon-plugin.ts';
import { serviceWorkerPlugin } from './build/service-worker-plugin.ts';

export default defineConfig(({ command }) => {
  // A test that builds the app has NODE_ENV=test set: React would come with its development half, twice as large.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [iconPlugin(), react(), tailwindcss(), lingui(), serviceWorkerPlugin()],
    build: {
      target: 'es2022',
      // A font or an icon as a data: URL would need a hole in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index.html', 'docs/index.html'],
        output: {
          // Few files for the first view over a slow network, instead of one for every module that two screens share.
          codeSplitting: {
            groups: [
              {
                name: 'libraries',
                test: /node_modules\/(?:react|react-dom|scheduler|@tanstack|@lingui|use-sync-external-store|openapi-fetch)\//,
              },
              {
                name: 'shared',
                test: /(?:node_modules\/@phosphor-icons|web\/src\/(?:api|config|i18n|market|session|shell|text|ui))\/(?!locales|.*(?:PlaceField|Sheet|MoneyField|DateField|cognito|token-))/,
              },
            ],
          },
        },
      },
    },
  };
});
