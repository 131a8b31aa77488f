import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { incomingKey, type UploadType } from '../photo.ts';

/** How long a ticket is good for, in seconds. */
export const TICKET_SECONDS = 5 * 60;

/** What a browser is about to send. */
export interface Upload {
  readonly contentType: UploadType;
  /** The size of the file. */
  readonly bytes: number;
}

/** Where a browser posts a file, and what it sends before the file. */
export interface SignedPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Signs the post of one photo's file: to this key, of this type, no larger than said, within five minutes. S3 refuses
 * whatever differs. Nothing is sent for it.
 */
export function uploadPolicy(s3: S3Client, bucket: string) {
  return async (photoId: string, { contentType, bytes }: Upload): Promise<SignedPost> =>
    createPresignedPost(s3, {
      Bucket: bucket,
      Key: incomingKey(photoId),
      Expires: TICKET_SECONDS,
      Fields: { 'Content-Type': contentType, success_action_status: '201' },
      Conditions: [['content-length-range', 1, bytes]],
    });
}
