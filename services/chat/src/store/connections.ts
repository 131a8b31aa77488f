import { DeleteCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { connectionKey } from './keys.ts';

/** The gateway ends a connection after two hours; its row goes with it at the latest. */
const CONNECTION_LIFE_SECONDS = 2 * 60 * 60;

/** The open sockets of users. A row may outlive its socket: whoever sends to it forgets it on 410. */
export interface Connections {
  add(userId: string, connectionId: string, now: number): Promise<void>;
  forget(userId: string, connectionId: string): Promise<void>;
  of(userId: string): Promise<string[]>;
}

/** The store over one table. */
export function connectionStore(client: DynamoDBDocumentClient, table: string): Connections {
  return {
    async add(userId, connectionId, now) {
      const ttl = Math.floor(now / 1000) + CONNECTION_LIFE_SECONDS;
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...connectionKey(userId, connectionId), kind: 'connection', ttl },
        }),
      );
    },
    async forget(userId, connectionId) {
      await client.send(new DeleteCommand({ TableName: table, Key: connectionKey(userId, connectionId) }));
    },
    async of(userId) {
      const { pk, sk } = connectionKey(userId, '');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': sk },
        }),
      );
      return Items.map((item) => String(item['sk']).slice(sk.length));
    },
  };
}
