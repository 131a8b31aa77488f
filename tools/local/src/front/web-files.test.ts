import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webFiles } from './web-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-files-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'docs'));
  writeFileSync(join(folder, 'index.html'), '<title>app</title>');
  writeFileSync(join(folder, 'docs', 'index.html'), '<title>docs</title>');
  writeFileSync(join(folder, 'assets', 'app-3f2a.js'), 'run()');
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await webFiles(folder).request(path, { headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    caching: response.headers.get('cache-control'),
    etag: response.headers.get('etag') ?? '',
    body: await response.text(),
  };
};

describe("the web app's files", () => {
  it.each(['/', '/requests/018f-2a', '/أسئلة', '/%D8%A3', '/v2.0/x'])('have the app on %s', async (path) => {
    expect(await get(path)).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      caching: 'no-cache',
      body: '<title>app</title>',
    });
  });

  it.each(['/docs', '/docs/'])('have the documentation on %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, body: '<title>docs</title>', caching: 'no-cache' });
  });

  it('are kept for good where their name follows their content', async () => {
    expect(await get('/assets/app-3f2a.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      caching: 'public, max-age=31536000, immutable',
    });
  });

  it('are asked for again otherwise, and answered by their tag alone when unchanged', async () => {
    const first = await get('/mark.svg');
    expect(first).toMatchObject({ status: 200, caching: 'no-cache', body: '<svg/>' });
    expect(await get('/mark.svg', { 'if-none-match': first.etag })).toMatchObject({ status: 304, body: '' });
  });

  it.each(['/assets/gone-1.js', '/favicon.ico', '/../package.json', '/%2e%2e/package.json'])(
    'have nothing on %s',
    async (path) => {
      const { status, caching } = await get(path);
      expect(status).toBe(404);
      expect(caching).not.toContain('immutable');
    },
  );
});
