import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Vite names the files under this folder after their content. */
const NAMED_BY_CONTENT = '/assets/';

/**
 * Serves the web app's files as CloudFront does: an address that names no file is the app's one page, and `/docs`
 * a page of its own. Files named after their content are kept for good, all others asked for again.
 *
 * @param folder the built app.
 */
export function webFiles(folder: string): Hono {
  const app = new Hono();
  const file = serveStatic({ root: folder });
  const appPage = serveStatic({ root: folder, path: 'index.html' });
  const docsPage = serveStatic({ root: folder, path: 'docs/index.html' });

  app.get(`${NAMED_BY_CONTENT}*`, async (c) => {
    const answer = await file(c, () => Promise.resolve());
    if (!answer) return c.text('404 Not Found', 404, { 'cache-control': 'no-cache' });
    answer.headers.set('cache-control', 'public, max-age=31536000, immutable');
    return answer;
  });
  app.get('*', etag(), async (c, next) => {
    c.header('cache-control', 'no-cache');
    const { path } = c.req;
    if (path === '/docs' || path === '/docs/') return await docsPage(c, next);
    const namesFile = path.slice(path.lastIndexOf('/')).includes('.');
    return namesFile ? await file(c, next) : await appPage(c, next);
  });
  return app;
}
