import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from '@nwassik/dynamodb';
import { ticketKey } from './keys.ts';

/** How long a ticket opens a socket, in milliseconds. */
export const TICKET_LIFE = 60_000;

/** Tickets to open a socket with: each once, within 60 seconds. Only their hashes are kept. */
export interface Tickets {
  /** A new ticket of a user. */
  issue(userId: string, now: number): Promise<string>;
  /** The user of a ticket, which is void from then on; undefined when it is unknown, used or late. */
  redeem(ticket: string, now: number): Promise<string | undefined>;
}

/** The store over one table. */
export function ticketStore(client: DynamoDBDocumentClient, table: string): Tickets {
  const keyOf = (ticket: string) => ticketKey(createHash('sha256').update(ticket).digest('base64url'));
  return {
    async issue(userId, now) {
      const ticket = randomBytes(32).toString('base64url');
      const expiresAt = now + TICKET_LIFE;
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(ticket), kind: 'ticket', userId, expiresAt, ttl: Math.ceil(expiresAt / 1000) },
        }),
      );
      return ticket;
    },
    async redeem(ticket, now) {
      try {
        const { Attributes } = await client.send(
          new DeleteCommand({
            TableName: table,
            Key: keyOf(ticket),
            ConditionExpression: 'expiresAt > :now',
            ExpressionAttributeValues: { ':now': now },
            ReturnValues: 'ALL_OLD',
          }),
        );
        return Attributes?.['userId'] as string | undefined;
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },
  };
}
