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
          // Few files for the first view over a slow network, and nothing in them that only later screens need.
          codeSplitting: {
            groups: [
              { name: 'libraries', tags: ['$initial'], test: /node_modules\/(?!@phosphor-icons)/ },
              {
                name: 'shared',
                tags: ['$initial'],
                test: /@phosphor-icons|web\/src\/(?!docs|main\.tsx|screens)/,
              },
            ],
          },
        },
      },
    },
  };
});
