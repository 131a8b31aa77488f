import { escapeXml } from '../xml.ts';
import type { Bucket } from './buckets.ts';
import { readPolicy, requireAllowedForm, requireAllowedSize } from './post-policy.ts';
import { S3Error } from './s3-error.ts';
import { keptHeaders } from './kept-headers.ts';
import { requireSignedPolicy, type Signer } from './signature.ts';

/**
 * Takes the file of a browser's form, if its policy is signed and allows it.
 *
 * @param options.bucketUrl where the form was sent to.
 * @param options.now milliseconds since the epoch.
 * @throws S3Error saying what is wrong with the form, its policy or its file
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
export async function postObject(
  request: Request,
  bucket: Bucket,
  options: { signer: Signer; now: number; bucketUrl: string; requestId: string },
): Promise<Response> {
  const { fields, file } = await readForm(request);
  const key = fields.get('key');
  if (!key) {
    throw invalidArgument(
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    );
  }
  requireSignedPolicy(fields, options.signer);
  const policy = readPolicy(fields.get('policy') ?? '');
  requireAllowedForm(policy, new Map([...fields, ['bucket', bucket.name]]), options.now);
  requireAllowedSize(policy, file.length);

  const { requestId, bucketUrl } = options;
  const headers = keptHeaders(fields);
  const { etag } = await bucket.put({ key, content: file, headers, by: 'PostObject', requestId });
  const location = `${bucketUrl}/${key.split('/').map(encodeURIComponent).join('/')}`;
  return done(fields.get('success_action_status'), {
    Location: location,
    Bucket: bucket.name,
    Key: key,
    ETag: etag,
  });
}

/** The fields before the file, by their names in lower case. Those behind it don't count. */
async function readForm(
  request: Request,
): Promise<{ fields: ReadonlyMap<string, string>; file: Uint8Array }> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      { Condition: 'Bucket POST must be of the enclosure-type multipart/form-data' },
    );
  }
  const form = await request.formData().catch(() => {
    throw new S3Error(
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  });
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (name.toLowerCase() === 'file') {
      return { fields, file: new Uint8Array(await new Blob([value]).arrayBuffer()) };
    }
    fields.set(name.toLowerCase(), typeof value === 'string' ? value : await value.text());
  }
  throw invalidArgument('POST requires exactly one file upload per request.');
}

function done(
  wanted: string | undefined,
  made: Readonly<Record<'Location' | 'Bucket' | 'Key' | 'ETag', string>>,
): Response {
  const headers = { location: made.Location, etag: made.ETag };
  if (wanted !== '201') return new Response(null, { status: wanted === '200' ? 200 : 204, headers });
  const body = Object.entries(made).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${body.join('')}</PostResponse>`,
    { status: 201, headers: { ...headers, 'content-type': 'application/xml' } },
  );
}

function invalidArgument(message: string): S3Error {
  return new S3Error(400, 'InvalidArgument', message);
}
