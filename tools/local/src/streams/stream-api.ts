import {
  type DynamoDBStreamsClient,
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

/** A record of a stream, with the sequence number that all of them have. */
export type StreamRecord = _Record & { readonly dynamodb: { readonly SequenceNumber: string } };

export interface Shard {
  readonly id: string;
  readonly parentId: string | undefined;
}

/** What reading a stream takes of DynamoDB Streams. */
export interface StreamApi {
  shards(): Promise<readonly Shard[]>;
  /** An iterator at the first record after that sequence number, or at the oldest there is. */
  iterator(shardId: string, after: string | undefined): Promise<string>;
  /** Records from there on, and the next iterator; none when the shard is closed and read to its end. */
  records(
    iterator: string,
    limit: number,
  ): Promise<{ records: readonly StreamRecord[]; next: string | undefined }>;
}

/** The most that `GetRecords` takes as its limit. */
const LARGEST_PAGE = 1_000;

export function streamApi(client: DynamoDBStreamsClient, streamArn: string): StreamApi {
  return {
    async shards() {
      const shards: Shard[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: from }),
        );
        for (const { ShardId = '', ParentShardId } of page.StreamDescription?.Shards ?? []) {
          shards.push({ id: ShardId, parentId: ParentShardId });
        }
        from = page.StreamDescription?.LastEvaluatedShardId;
      } while (from !== undefined);
      return shards;
    },

    async iterator(shardId, after) {
      const { ShardIterator = '' } = await client.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shardId,
          ShardIteratorType: after === undefined ? 'TRIM_HORIZON' : 'AFTER_SEQUENCE_NUMBER',
          SequenceNumber: after,
        }),
      );
      return ShardIterator;
    },

    async records(iterator, limit) {
      const page = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.min(limit, LARGEST_PAGE) }),
      );
      return { records: (page.Records ?? []).filter(isNumbered), next: page.NextShardIterator };
    },
  };
}

function isNumbered(record: _Record): record is StreamRecord {
  return record.dynamodb?.SequenceNumber !== undefined;
}
