import { Hono } from 'hono';

const app = new Hono().post('/', async (c) => c.text(await c.req.text(), 201, { etag: '"1"' }));

/** Answers by Hono, whose classes are the bundle's, and says whether that has loaded undici. */
export const handler = async (text: string) => {
  const response = await app.request('/', { method: 'POST', body: text });
  const loaded = Reflect.get(process, 'moduleLoadList') as readonly string[];
  return {
    status: response.status,
    text: await response.text(),
    etag: response.headers.get('etag'),
    undici: loaded.some((module) => module.includes('undici/undici')),
  };
};
