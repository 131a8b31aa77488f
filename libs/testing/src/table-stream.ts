import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';

/** A table's stream in a test, read from its beginning. */
export interface TableStream {
  /** The records since the last time, as the event a Lambda gets; empty when nothing changed. */
  drain(): Promise<DynamoDBStreamEvent>;
  close(): void;
}

/** Opens the stream of a table, so that a test can hand its real records to a publisher or projector. */
export async function openTableStream(
  dynamodb: DynamoDBClient,
  endpoint: string,
  table: string,
): Promise<TableStream> {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: table }));
  const StreamArn = Table?.LatestStreamArn;
  const streams = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const seen = new Set<string>();

  async function shardRecords(ShardId: string | undefined): Promise<_Record[]> {
    const records: _Record[] = [];
    // Always from the horizon: an iterator taken while the stream was empty is void after the first write.
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    for (let iterator = ShardIterator; iterator !== undefined;) {
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      records.push(...Records);
      iterator = Records.length > 0 ? NextShardIterator : undefined;
    }
    return records;
  }

  return {
    async drain() {
      const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
      const shards = await Promise.all(
        (StreamDescription?.Shards ?? []).map((shard) => shardRecords(shard.ShardId)),
      );
      const fresh = shards.flat().filter((record) => !seen.has(record.eventID ?? ''));
      for (const record of fresh) seen.add(record.eventID ?? '');
      return { Records: fresh } as unknown as DynamoDBStreamEvent;
    },
    close: () => streams.destroy(),
  };
}
