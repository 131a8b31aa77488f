import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';

/** A bucket in an S3 of its own, in memory, for the calls on objects. */
export async function openBucket(name: string) {
  const server = await startFauxqs({ port: 0, logger: false });
  const s3 = new S3Client({
    region: 'eu-west-3',
    endpoint: server.address,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await s3.send(new CreateBucketCommand({ Bucket: name }));
  return {
    name,
    s3,
    put: (key: string, bytes: Buffer) =>
      s3.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes })),
    read: (key: string) => s3.send(new GetObjectCommand({ Bucket: name, Key: key })),
    /** The keys of all objects, sorted. */
    async keys(): Promise<readonly string[]> {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: name }));
      return Contents.map(({ Key = '' }) => Key);
    },
    async close(): Promise<void> {
      s3.destroy();
      await server.stop();
    },
  };
}
