/** Answers as Hono does, and says whether that has loaded undici. */
export const handler = async (text: string) => {
  const request = new Request('https://example.com/', { method: 'POST', body: text });
  const response = new Response(await request.text(), { headers: new Headers({ etag: '"1"' }) });
  const loaded = Reflect.get(process, 'moduleLoadList') as readonly string[];
  return {
    text: await response.text(),
    etag: response.headers.get('etag'),
    undici: loaded.some((module) => module.includes('undici/undici')),
  };
};
