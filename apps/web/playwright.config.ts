import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Set once and handed on to the workers, which read this file again.
const port = (process.env['E2E_PORT'] ??= String(4_300 + Math.floor(Math.random() * 500)));
const data = (process.env['E2E_DATA'] ??= temporaryFolder());
/** A folder that goes when the process that made it ends: after the product in it was stopped. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nwassik-e2e-data-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A product that runs already, to be tried instead of one started for these tests. */
const running = process.env['E2E_ORIGIN'];
const chrome = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // One product, two cores: journeys go one after the other.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    trace: 'retain-on-failure',
    serviceWorkers: 'block',
    launchOptions: {
      ...(chrome && { executablePath: chrome }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The map is drawn by WebGL; a machine without a graphics card draws it in software.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  ...(running
    ? {}
    : {
        webServer: {
          command: `npm start -- --port ${port} --data ${data} --fresh --seed none`,
          cwd: '../..',
          wait: { stdout: /^Ready: http/m },
          timeout: 300_000,
          gracefulShutdown: { signal: 'SIGINT', timeout: 15_000 },
        },
      }),
});
