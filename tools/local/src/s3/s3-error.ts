import { escapeXml } from '../xml.ts';

/**
 * A refusal in S3's own words.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export class S3Error extends Error {
  override readonly name = 'S3Error';
  readonly status: number;
  readonly code: string;
  /** What the answer says beside code and message, by element. */
  readonly details: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));
  }
}

export function accessDenied(message = 'Access Denied'): S3Error {
  return new S3Error(403, 'AccessDenied', message);
}

export function signatureDoesNotMatch(): S3Error {
  return new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}

export function noSuchKey(key: string): S3Error {
  return new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
}

export function noSuchBucket(bucket: string): S3Error {
  return new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: bucket });
}

/** The answer that tells of an error. */
export function errorAnswer(error: S3Error, requestId: string): Response {
  const elements = { Code: error.code, Message: error.message, ...error.details, RequestId: requestId };
  const body = Object.entries(elements).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body.join('')}</Error>`, {
    status: error.status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
  });
}
