import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { StoredObject } from './bucket-store.ts';
import type { Bucket } from './buckets.ts';
import { keptHeaders } from './kept-headers.ts';
import { postObject } from './post-object.ts';
import { errorAnswer, noSuchBucket, noSuchKey, S3Error } from './s3-error.ts';
import { requireSignedRequest, type Signer } from './signature.ts';

/** More than any upload's policy allows; S3's own limit is 5 GB, and here a body is held in memory. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/**
 * Serves S3's API for the calls in use, with the bucket first in the path: forms that browsers send, and PutObject,
 * GetObject, HeadObject and DeleteObject, signed.
 *
 * @param options.basePath what comes before the bucket in the path.
 * @param options.now milliseconds since the epoch.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export function createS3(options: {
  buckets: ReadonlyMap<string, Bucket>;
  signer: Signer;
  basePath: string;
  now: () => number;
}): Hono {
  const { buckets, signer, basePath, now } = options;

  async function answer(request: Request, requestId: string): Promise<Response> {
    const url = new URL(request.url);
    const [name = '', key] = bucketAndKey(url.pathname.slice(basePath.length + 1));
    const bucket = buckets.get(name);
    if (!bucket) throw noSuchBucket(name);
    if (request.method === 'POST' && key === '') {
      const bucketUrl = `${url.origin}${basePath}/${name}`;
      return await postObject(request, bucket, { signer, now: now(), bucketUrl, requestId });
    }
    const content = new Uint8Array(await request.arrayBuffer());
    requireSignedRequest(request, content, signer);
    if (key === '') throw notKnown(request);
    switch (request.method) {
      case 'PUT': {
        requireKnownPut(request);
        const headers = keptHeaders(request.headers);
        const { etag } = await bucket.put({ key, content, headers, by: 'PutObject', requestId });
        return new Response(null, { headers: { etag } });
      }
      case 'GET':
      case 'HEAD':
        return objectAnswer(bucket, key);
      case 'DELETE':
        bucket.remove(key);
        return new Response(null, { status: 204 });
      default:
        throw notKnown(request);
    }
  }

  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => errorAnswer(tooLarge(), newRequestId()) }));
  app.all('*', async (c) => {
    const requestId = newRequestId();
    try {
      const response = await answer(c.req.raw, requestId);
      response.headers.set('x-amz-request-id', requestId);
      return response;
    } catch (error) {
      if (error instanceof S3Error) return errorAnswer(error, requestId);
      throw error;
    }
  });
  return app;
}

/**
 * The answer with an object's content.
 * @throws S3Error NoSuchKey
 */
export function objectAnswer(bucket: Bucket, key: string): Response {
  const object = bucket.find(key);
  if (!object) throw noSuchKey(key);
  return new Response(bucket.read(object), { headers: objectHeaders(object) });
}

function objectHeaders({ headers, size, etag, lastModified }: StoredObject): Record<string, string> {
  return {
    ...headers,
    'content-length': String(size),
    etag,
    'last-modified': new Date(lastModified).toUTCString(),
  };
}

/** An object's key may hold slashes. */
function bucketAndKey(path: string): [bucket: string, key: string] {
  const slash = path.indexOf('/');
  try {
    return slash === -1
      ? [decodeURIComponent(path), '']
      : [decodeURIComponent(path.slice(0, slash)), decodeURIComponent(path.slice(slash + 1))];
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** What changes the meaning of a PutObject and isn't known here must not pass as a plain one. */
function requireKnownPut(request: Request): void {
  const unknown = ['x-amz-copy-source', 'if-none-match', 'if-match', 'x-amz-tagging'].some((name) =>
    request.headers.has(name),
  );
  const operation = new URL(request.url).searchParams.get('x-id');
  if (unknown || (operation !== null && operation !== 'PutObject')) throw notKnown(request);
}

function notKnown({ method, url }: Request): S3Error {
  const { pathname, search } = new URL(url);
  return new S3Error(501, 'NotImplemented', `The local runner does not know ${method} ${pathname}${search}`);
}

function tooLarge(): S3Error {
  return new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    MaxSizeAllowed: MAX_BODY_BYTES,
  });
}

function newRequestId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}
