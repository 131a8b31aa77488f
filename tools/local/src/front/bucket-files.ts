import { Hono } from 'hono';
import type { Bucket } from '../s3/buckets.ts';
import { objectAnswer } from '../s3/s3.ts';
import { accessDenied, errorAnswer, noSuchBucket } from '../s3/s3-error.ts';
import type { BucketPath } from './distribution.ts';

/**
 * Serves objects as CloudFront does from buckets that only it may read. It may not list them: what isn't there is
 * denied, not missing.
 */
export function bucketFiles(paths: readonly BucketPath[], buckets: ReadonlyMap<string, Bucket>): Hono {
  const app = new Hono();
  for (const { pattern, bucket: name, originPath, headers } of paths) {
    const bucket = buckets.get(name);
    app.get(pattern, (c) => {
      if (!bucket) return withHeaders(errorAnswer(noSuchBucket(name), 'local'), headers);
      const key = `${originPath}${c.req.path}`.slice(1);
      const object = bucket.find(key);
      if (!object) return withHeaders(errorAnswer(accessDenied(), 'local'), headers);
      if (c.req.header('if-none-match') === object.etag) {
        return withHeaders(new Response(null, { status: 304, headers: { etag: object.etag } }), headers);
      }
      return withHeaders(objectAnswer(bucket, key), headers);
    });
  }
  return app;
}

function withHeaders(response: Response, headers: ReadonlyMap<string, string>): Response {
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}
