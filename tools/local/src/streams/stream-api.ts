import {
  type DynamoDBStreamsClient,
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type ShardIteratorType,
  TrimmedDataAccessException,
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
  /** The record with that sequence number; undefined when there is none, or none any more. */
  recordAt(shardId: string, sequenceNumber: string): Promise<StreamRecord | undefined>;
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

    async recordAt(shardId, sequenceNumber) {
      try {
        const iterator = await iteratorOf(shardId, 'AT_SEQUENCE_NUMBER', sequenceNumber);
        const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1 }));
        return page.Records?.filter(isNumbered).find((record) => sequenceNumberOf(record) === sequenceNumber);
      } catch (error) {
        if (error instanceof TrimmedDataAccessException) return undefined;
        throw error;
      }
    },

    iterator: (shardId, after) =>
      after === undefined
        ? iteratorOf(shardId, 'TRIM_HORIZON')
        : iteratorOf(shardId, 'AFTER_SEQUENCE_NUMBER', after),

    async records(iterator, limit) {
      const page = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.min(limit, LARGEST_PAGE) }),
      );
      return { records: (page.Records ?? []).filter(isNumbered), next: page.NextShardIterator };
    },
  };

  async function iteratorOf(
    shardId: string,
    type: ShardIteratorType,
    sequenceNumber?: string,
  ): Promise<string> {
    const { ShardIterator = '' } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: type,
        SequenceNumber: sequenceNumber,
      }),
    );
    return ShardIterator;
  }
}

export function sequenceNumberOf(record: StreamRecord): string {
  return record.dynamodb.SequenceNumber;
}

function isNumbered(record: _Record): record is StreamRecord {
  return record.dynamodb?.SequenceNumber !== undefined;
}
