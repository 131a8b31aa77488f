import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../folder.ts';
import { postForm, SIGNER, startLocalS3, ticketOf } from './local-s3.ts';

const start = () => startLocalS3(emptyFolder());

/** The same fields under a policy with something changed, signed anew. */
function resigned(
  fields: Readonly<Record<string, string>>,
  change: (policy: { conditions: unknown[] }) => void,
): Record<string, string> {
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString());
  change(policy);
  const Policy = Buffer.from(JSON.stringify(policy)).toString('base64');
  const [, day = ''] = fields['X-Amz-Credential']?.split('/') ?? [];
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [day, SIGNER.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${SIGNER.secretAccessKey}`,
  );
  return { ...fields, Policy, 'X-Amz-Signature': hmac(key, Policy).toString('hex') };
}

describe('a form sent by a browser', () => {
  it('puts its file where its ticket says, and tells the event bus', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    expect(url).toBe(`${s3.endpoint}/photos`);
    const answer = await postForm(url, fields);
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body).toContain('<Bucket>photos</Bucket><Key>incoming/one</Key><ETag>"');
    expect(answer.headers.get('etag')).toBe(s3.bucket.find('incoming/one')?.etag);
    expect(s3.bucket.find('incoming/one')).toMatchObject({
      size: 7,
      headers: { 'content-type': 'image/jpeg' },
    });
    expect(s3.events).toEqual([
      {
        source: 'aws.s3',
        detailType: 'Object Created',
        resources: ['arn:aws:s3:::photos'],
        detail: {
          version: '0',
          bucket: { name: 'photos' },
          object: {
            key: 'incoming/one',
            size: 7,
            etag: expect.stringMatching(/^[0-9a-f]{32}$/),
            sequencer: expect.stringMatching(/^[0-9A-F]{18}$/),
          },
          'request-id': answer.headers.get('x-amz-request-id'),
          requester: '000000000000',
          'source-ip-address': '127.0.0.1',
          reason: 'PostObject',
        },
      },
    ]);
  });

  it('is answered 204 without a body where it asks for nothing else', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    const { success_action_status: _, ...silent } = resigned(fields, (policy) => {
      policy.conditions = policy.conditions.filter(
        (condition) => JSON.stringify(condition) !== '{"success_action_status":"201"}',
      );
    });
    expect(await postForm(url, silent)).toMatchObject({ status: 204, body: '' });
  });

  it('twice puts the later file in the place of the first, with a later sequencer', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    await postForm(url, fields, Buffer.from('first'));
    const first = s3.bucket.find('incoming/one');
    await postForm(url, fields, Buffer.from('other'));
    const second = s3.bucket.find('incoming/one');
    expect(second?.etag).not.toBe(first?.etag);
    expect(String(second?.sequencer) > String(first?.sequencer)).toBe(true);
  });

  it('may have fields behind its file, which do not count', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['picture']));
    form.append('acl', 'public-read');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(201);
  });
});

describe('a form is refused', () => {
  it.each([
    ['under another key', { key: 'uploads/two' }, 'Policy Condition failed: ["eq", "$key", "incoming/one"]'],
    [
      'of another type',
      { 'Content-Type': 'text/html' },
      'Policy Condition failed: ["eq", "$Content-Type", "image/jpeg"]',
    ],
    ['with a field too many', { acl: 'public-read' }, 'Extra input fields: acl'],
    ['with metadata of its own', { 'x-amz-meta-owner': 'me' }, 'Extra input fields: x-amz-meta-owner'],
  ])('%s', async (_, changed, why) => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    const { status, body } = await postForm(url, { ...fields, ...changed });
    expect(status).toBe(403);
    expect(body).toContain(`<Code>AccessDenied</Code><Message>Invalid according to Policy: ${why}</Message>`);
    expect(s3.bucket.list('')).toEqual([]);
    expect(s3.events).toEqual([]);
  });

  it('once its ticket has run out by the movable clock', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    s3.clock.advance(301);
    expect(await postForm(url, fields)).toMatchObject({
      status: 403,
      body: expect.stringContaining('Invalid according to Policy: Policy expired.'),
    });
  });

  it.each([
    [
      'too large',
      1001,
      'EntityTooLarge',
      '<ProposedSize>1001</ProposedSize><MaxSizeAllowed>1000</MaxSizeAllowed>',
    ],
    ['empty', 0, 'EntityTooSmall', '<ProposedSize>0</ProposedSize><MinSizeAllowed>1</MinSizeAllowed>'],
  ])('with a file that is %s', async (_, size, code, details) => {
    const { url, fields } = await ticketOf(await start());
    const { status, body } = await postForm(url, fields, Buffer.alloc(size));
    expect(status).toBe(400);
    expect(body).toContain(`<Code>${code}</Code>`);
    expect(body).toContain(details);
  });

  it('in the bucket of another ticket', async () => {
    const s3 = await start();
    const { url, fields } = await ticketOf(s3);
    const elsewhere = resigned(fields, (policy) => {
      policy.conditions = policy.conditions.map((condition) =>
        JSON.stringify(condition) === '{"bucket":"photos"}' ? { bucket: 'others' } : condition,
      );
    });
    const { body } = await postForm(url, { ...elsewhere, bucket: 'photos' });
    expect(body).toContain('Policy Condition failed: ["eq", "$bucket", "others"]');
    expect(await postForm(`${s3.endpoint}/others`, fields)).toMatchObject({
      status: 404,
      body: expect.stringContaining('<Code>NoSuchBucket</Code>'),
    });
  });

  it.each([
    ['a policy that was changed', { Policy: 'e30=' }, 403, 'SignatureDoesNotMatch'],
    ['a made-up signature', { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
    [
      'the key of somebody else',
      { 'X-Amz-Credential': 'other/20250101/eu-west-3/s3/aws4_request' },
      403,
      'InvalidAccessKeyId',
    ],
    [
      'a signature for another service',
      { 'X-Amz-Credential': 'local/20250101/eu-west-3/sqs/aws4_request' },
      403,
      'SignatureDoesNotMatch',
    ],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-NONE' }, 403, 'SignatureDoesNotMatch'],
  ])('with %s', async (_, changed, status, code) => {
    const { url, fields } = await ticketOf(await start());
    expect(await postForm(url, { ...fields, ...changed })).toMatchObject({
      status,
      body: expect.stringContaining(`<Code>${code}</Code>`),
    });
  });

  it('without a policy, a key or a file', async () => {
    const { url, fields } = await ticketOf(await start());
    const { Policy: _, ...unsigned } = fields;
    expect(await postForm(url, unsigned)).toMatchObject({
      status: 403,
      body: expect.stringContaining('<Code>AccessDenied</Code>'),
    });
    const { key: __, ...nowhere } = fields;
    expect(await postForm(url, nowhere)).toMatchObject({
      status: 400,
      body: expect.stringContaining("a field named 'key'"),
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const fileless = await fetch(url, { method: 'POST', body: form });
    expect(fileless.status).toBe(400);
    expect(await fileless.text()).toContain('POST requires exactly one file upload per request.');
  });

  it('with a policy that cannot be read', async () => {
    const { url, fields } = await ticketOf(await start());
    const broken = resigned(fields, (policy) => {
      policy.conditions = [['about', '$key', 'x']];
    });
    expect(await postForm(url, broken)).toMatchObject({
      status: 400,
      body: expect.stringContaining('<Code>InvalidPolicyDocument</Code>'),
    });
  });

  it('that is none, or is cut off', async () => {
    const { url } = await ticketOf(await start());
    const post = async (type: string, body: string) => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
      return { status: response.status, body: await response.text() };
    };
    expect(await post('application/json', '{}')).toMatchObject({
      status: 412,
      body: expect.stringContaining('<Code>PreconditionFailed</Code>'),
    });
    for (const body of ['', '--cut\r\nContent-Disposition: form-data; name="key"\r\n\r\nincom']) {
      expect(await post('multipart/form-data; boundary=cut', body)).toMatchObject({
        status: 400,
        body: expect.stringContaining('<Code>MalformedPOSTRequest</Code>'),
      });
    }
  });
});
