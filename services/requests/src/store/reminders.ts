import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from '@nwassik/dynamodb';
import * as z from 'zod';
import { LISTED, remindedKey, reminderKey, TABLE } from './keys.ts';
import { readIndexRange } from './read-rows.ts';
import { cardFromEntry } from './request-item.ts';

/** That a request will end soon, once for each end it has had. */
export interface Reminder {
  readonly requestId: string;
  readonly requesterId: string;
  readonly title: string;
  /** In milliseconds since the epoch, as is `remindedAt`. */
  readonly endsAt: number;
  readonly remindedAt: number;
}

/** An open request that will end. */
export interface Ending {
  readonly id: string;
  readonly requesterId: string;
  readonly title: string;
  /** In milliseconds since the epoch. */
  readonly endsAt: number;
}

/** The reminders in the table, and up to which end people have been reminded. */
export interface Reminders {
  /** The place in the order of ends up to which everybody has been reminded; undefined at the very first. */
  remindedUpTo(): Promise<string | undefined>;
  noteRemindedUpTo(place: string): Promise<void>;
  /** Open requests that end after such a place and not after an instant, the first to end first. */
  endingAfter(
    place: string,
    until: number,
    limit: number,
  ): Promise<{ readonly ending: readonly Ending[]; readonly next: string | null }>;
  /** Reminds the owner of a request; again is the same. */
  remind(reminder: Reminder): Promise<void>;
}

const DUE = TABLE.indexes[2];
/** A reminder's row is of no use once its request has ended; a day on, no duplicate can come. In milliseconds. */
const KEPT = 86_400_000;

/** The place behind all that end at an instant. */
export function placeAfter(instant: number): string {
  return `${new Date(instant).toISOString()}~`;
}

/** The store over one table. */
export function reminderStore(client: DynamoDBDocumentClient, table: string): Reminders {
  return {
    async remindedUpTo() {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: remindedKey() }));
      return Item && z.object({ upTo: z.string() }).parse(Item).upTo;
    },

    async noteRemindedUpTo(upTo) {
      await client.send(
        new PutCommand({ TableName: table, Item: { ...remindedKey(), kind: 'reminded', upTo } }),
      );
    },

    async endingAfter(after, until, limit) {
      const range = { partition: LISTED, after, until: placeAfter(until), limit };
      const { entries, next } = await readIndexRange(client, table, DUE, range);
      const ending = entries.map(cardFromEntry).map(({ id, card }) => ({
        id,
        requesterId: card.requesterId,
        title: card.title,
        endsAt: card.expiresAt,
      }));
      return { ending, next };
    },

    async remind({ requestId, endsAt, ...reminder }) {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...reminderKey(requestId, endsAt),
              kind: 'reminder',
              version: 1,
              requestId,
              endsAt,
              ...reminder,
              ttl: Math.ceil((endsAt + KEPT) / 1000),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },
  };
}

/** The reminder in a row. Throws when the row is not one. */
export function fromReminderItem(item: unknown): Reminder {
  return z
    .object({
      kind: z.literal('reminder'),
      requestId: z.string(),
      requesterId: z.string(),
      title: z.string(),
      endsAt: z.number(),
      remindedAt: z.number(),
    })
    .parse(item);
}
