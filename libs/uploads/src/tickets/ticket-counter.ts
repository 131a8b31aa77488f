import { conditionFailed } from '@nwassik/dynamodb';
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowKey } from '../photo-rows.ts';
import { TICKETS_AN_HOUR } from './ticket-quota.ts';

/** The tickets each person was given lately. */
export interface TicketCounter {
  /** Counts a ticket under its mark; false when there are as many as one person gets. */
  count(userId: string, mark: string, now: number): Promise<boolean>;
  marksOf(userId: string): Promise<readonly string[]>;
  forget(userId: string, marks: readonly string[]): Promise<void>;
}

/** The key of the row that counts a person's tickets. */
export type TicketsKey = (userId: string) => RowKey;

/** How long a row is kept after its last ticket, in seconds: longer than it counts. */
const KEPT_FOR = 2 * 60 * 60;

/** The store over one table: a set of marks, so that tickets asked for at once don't meet. */
export function ticketCounter(
  client: DynamoDBDocumentClient,
  table: string,
  ticketsKey: TicketsKey,
): TicketCounter {
  return {
    async count(userId, mark, now) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: ticketsKey(userId),
            UpdateExpression: 'ADD marks :mark SET kind = :kind, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(marks) OR size(marks) < :most',
            ExpressionAttributeNames: { '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':mark': new Set([mark]),
              ':kind': 'tickets',
              ':ttl': Math.ceil(now / 1_000) + KEPT_FOR,
              ':most': TICKETS_AN_HOUR,
            },
          }),
        );
        return true;
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
    },

    async marksOf(userId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: ticketsKey(userId), ConsistentRead: true }),
      );
      const marks: unknown = Item?.['marks'];
      return marks instanceof Set ? [...marks].map(String) : [];
    },

    async forget(userId, marks) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: ticketsKey(userId),
          UpdateExpression: 'DELETE marks :marks',
          ExpressionAttributeValues: { ':marks': new Set(marks) },
        }),
      );
    },
  };
}
