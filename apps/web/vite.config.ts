import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconPlugin } from './build/icon-plugin.ts';
import { serviceWorkerPlugin } from './build/service-worker-plugin.ts';

export default defineConfig({
  plugins: [iconPlugin(), react(), tailwindcss(), lingui(), serviceWorkerPlugin()],
  build: {
    target: 'es2022',
    // A font or an icon as a data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'docs/index.html'] },
  },
});
