import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../test/stacks.ts';
import { emptyFolder } from '../../test/folder.ts';
import { openClock } from '../clock.ts';
import { openBuckets } from '../s3/buckets.ts';
import { bucketsOf } from '../s3/buckets-of.ts';
import { bucketFiles } from './bucket-files.ts';
import { distributionOf } from './distribution.ts';

const headersPolicy = (name: string, header: string) => ({
  Type: 'AWS::CloudFront::ResponseHeadersPolicy',
  Properties: {
    ResponseHeadersPolicyConfig: {
      Name: name,
      SecurityHeadersConfig: { ContentTypeOptions: { Override: true } },
      CustomHeadersConfig: { Items: [{ Header: 'X-From', Value: header, Override: true }] },
    },
  },
});
const originOf = (bucket: string) => ({
  Id: bucket,
  DomainName: { 'Fn::GetAtt': [bucket, 'RegionalDomainName'] },
  S3OriginConfig: {},
});

const RESOURCES = {
  Files: { Type: 'AWS::S3::Bucket' },
  Photos: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'photos',
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    },
  },
  PageHeaders: headersPolicy('pages', 'page'),
  PhotoHeaders: headersPolicy('photos', 'photo'),
  Web: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Origins: [originOf('Files'), originOf('Photos'), { Id: 'api', DomainName: 'api.example' }],
        DefaultCacheBehavior: { TargetOriginId: 'Files', ResponseHeadersPolicyId: { Ref: 'PageHeaders' } },
        CacheBehaviors: [
          { PathPattern: '/config.json', TargetOriginId: 'Files' },
          { PathPattern: '/v1/*', TargetOriginId: 'api' },
          {
            PathPattern: '/uploads/requests/*',
            TargetOriginId: 'Photos',
            ResponseHeadersPolicyId: { Ref: 'PhotoHeaders' },
          },
        ],
      },
    },
  },
};

async function served() {
  const stacks = stacksOf(RESOURCES);
  const dir = emptyFolder();
  const buckets = openBuckets({
    dir,
    definitions: bucketsOf(stacks),
    clock: openClock(dir),
    bus: { publish: async () => {} },
  });
  await buckets.get('photos')?.put({
    key: 'uploads/requests/a/small.webp',
    content: Buffer.from('picture'),
    headers: { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' },
    by: 'PutObject',
    requestId: 'r',
  });
  return bucketFiles(distributionOf(stacks).bucketPaths, buckets);
}

describe("a photo's address", () => {
  it('answers the object as it was stored, with the headers of its behaviour', async () => {
    const app = await served();
    const answer = await app.request('/uploads/requests/a/small.webp');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('picture');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '7',
      'x-content-type-options': 'nosniff',
      'x-from': 'photo',
    });
    const etag = answer.headers.get('etag') ?? '';
    const again = await app.request('/uploads/requests/a/small.webp', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of no object is denied, as CloudFront may not list', async () => {
    const app = await served();
    const answer = await app.request('/uploads/requests/b/small.webp');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('leads nowhere while its bucket is not there', async () => {
    const app = bucketFiles(distributionOf(stacksOf(RESOURCES)).bucketPaths, new Map());
    const answer = await app.request('/uploads/requests/a/small.webp');
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('NoSuchBucket')]);
  });

  it('takes nothing in and shows no other bucket', async () => {
    const app = await served();
    const put = await app.request('/uploads/requests/a/small.webp', { method: 'PUT', body: 'x' });
    expect(put.status).toBe(404);
    expect((await app.request('/config.json')).status).toBe(404);
  });
});

describe('the distribution', () => {
  it('puts the headers of its default behaviour on everything else', () => {
    expect(distributionOf(stacksOf(RESOURCES)).headers.get('x-from')).toBe('page');
  });

  it('is one', () => {
    expect(() => distributionOf(stacksOf({}))).toThrow('no distribution, or more than one');
  });
});
