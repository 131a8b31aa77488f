import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { accessDenied, S3Error, signatureDoesNotMatch } from './s3-error.ts';

/** Who may call, and where: what signatures are checked against. */
export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Throws unless a POST form's policy is signed by this signer.
 *
 * @param fields by their names in lower case.
 * @throws S3Error AccessDenied, InvalidAccessKeyId or SignatureDoesNotMatch
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
export function requireSignedPolicy(fields: ReadonlyMap<string, string>, signer: Signer): void {
  const [policy, algorithm, credential, date, signature] = [
    'policy',
    'x-amz-algorithm',
    'x-amz-credential',
    'x-amz-date',
    'x-amz-signature',
  ].map((name) => fields.get(name));
  if (policy === undefined || signature === undefined || credential === undefined) throw accessDenied();
  const scope = requireScope(credential, signer);
  if (algorithm !== ALGORITHM || !date?.startsWith(scope.day)) throw signatureDoesNotMatch();
  requireEqual(signature, sign(policy, scope, signer));
}

/**
 * Throws unless a request is signed by this signer in its Authorization header, its body included.
 *
 * @throws S3Error AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, XAmzContentSHA256Mismatch, or
 * NotImplemented for a body that is signed chunk by chunk
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function requireSignedRequest(request: Request, body: Uint8Array, signer: Signer): void {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.get('authorization') ?? '',
    ) ?? [];
  if (credential === '') throw accessDenied();
  const scope = requireScope(credential, signer);
  const date = request.headers.get('x-amz-date') ?? '';
  const bodyHash = request.headers.get('x-amz-content-sha256') ?? '';
  if (bodyHash.startsWith('STREAMING-')) {
    throw new S3Error(501, 'NotImplemented', 'The local runner takes no body that comes in signed chunks');
  }
  const names = signedHeaders.split(';');
  if (!date.startsWith(scope.day) || !names.includes('host')) throw signatureDoesNotMatch();

  const url = new URL(request.url);
  const canonicalRequest = [
    request.method,
    canonicalPath(url),
    canonicalQuery(url),
    ...names.map((name) => `${name}:${canonicalValue(request.headers.get(name))}`),
    '',
    signedHeaders,
    bodyHash,
  ].join('\n');
  const toSign = [ALGORITHM, date, scope.text, sha256(canonicalRequest)].join('\n');
  requireEqual(signature, sign(toSign, scope, signer));
  if (bodyHash !== 'UNSIGNED-PAYLOAD' && bodyHash !== sha256(body)) {
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}

interface Scope {
  /** `YYYYMMDD` */
  readonly day: string;
  /** `<day>/<region>/s3/aws4_request` */
  readonly text: string;
}

function requireScope(credential: string, { accessKeyId, region }: Signer): Scope {
  const [keyId, day = '', inRegion, service, end] = credential.split('/');
  if (keyId !== accessKeyId) {
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { AWSAccessKeyId: keyId ?? '' },
    );
  }
  if (!/^\d{8}$/.test(day) || inRegion !== region || service !== 's3' || end !== 'aws4_request') {
    throw signatureDoesNotMatch();
  }
  return { day, text: `${day}/${region}/s3/aws4_request` };
}

function sign(text: string, { day }: Scope, { secretAccessKey, region }: Signer): string {
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function requireEqual(given: string, right: string): void {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  if (one.length !== other.length || !timingSafeEqual(one, other)) throw signatureDoesNotMatch();
}

function canonicalPath({ pathname }: URL): string {
  return pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
}

function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
}

function canonicalValue(value: string | null): string {
  return (value ?? '').trim().replaceAll(/ +/g, ' ');
}

/** Percent-encodes all but RFC 3986's unreserved characters, as signatures want it. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
