import { S3Client } from '@aws-sdk/client-s3';

/**
 * The client of what lies in a service's bucket. S3's own addresses name the bucket in the host; an endpoint given by
 * the environment is one host for all of them, and the bucket stands in the path.
 */
export function s3Client(): S3Client {
  return new S3Client({
    forcePathStyle: ENDPOINTS.some((name) => process.env[name] !== undefined),
    // S3 checks what it is sent by TLS and by the signature; a second sum would cost time and code.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000 },
  });
}

const ENDPOINTS = ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'];
