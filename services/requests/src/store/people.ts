import { conditionFailed } from '@nwassik/dynamodb';
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { MAX_OPEN_REQUESTS, type OpenRequests } from '../domain/open-requests.ts';
import type { Quota } from '../domain/plan-copy.ts';
import { meterKey, personKey } from './keys.ts';
import { quotaIn } from './meters.ts';
import { readRange } from './read-rows.ts';

/** What this service keeps of each person: their name as identity told it, and their open requests. */
export interface People {
  /** Who is about to offer: the name last heard of, null while identity has told none, and their month's quota. */
  provider(
    userId: string,
    now: number,
    consistent: boolean,
  ): Promise<{ readonly name: string | null; readonly quota: Quota }>;
  /** Keeps a name, unless a later version of the profile is known already. */
  rename(userId: string, displayName: string, profileVersion: number): Promise<void>;
  /**
   * Takes one of the places for open requests, for a request about to be posted; a place it has already is its
   * own. Undefined when none is left.
   */
  takePlace(
    userId: string,
    requestId: string,
    now: number,
  ): Promise<{ readonly displayName: string | null } | undefined>;
  openRequests(userId: string): Promise<OpenRequests>;
  /** Gives back the places of requests that are not open any more. */
  giveBackPlaces(userId: string, requestIds: readonly string[]): Promise<void>;
}

const personInItem = z.object({
  displayName: z.string().nullable().default(null),
  openRequests: z.set(z.string()).default(new Set()),
  lastPostAt: z.number().default(0),
});

/** The store over one table. */
export function peopleStore(client: DynamoDBDocumentClient, table: string): People {
  const find = async (userId: string, consistent: boolean) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: personKey(userId), ConsistentRead: consistent }),
    );
    return personInItem.parse(Item ?? {});
  };
  return {
    async provider(userId, now, consistent) {
      // Two rows that lie side by side, for the price of one.
      const { pk, sk: meter } = meterKey(userId);
      const { sk: person } = personKey(userId);
      const rows = await readRange(client, table, pk, [meter, person], consistent);
      const row = (sk: string) => rows.find((one) => one['sk'] === sk);
      return {
        name: personInItem.parse(row(person) ?? {}).displayName,
        quota: quotaIn(row(meter), now),
      };
    },

    async rename(userId, displayName, profileVersion) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: personKey(userId),
            UpdateExpression: 'SET displayName = :name, profileVersion = :version, kind = :kind',
            ConditionExpression: 'attribute_not_exists(profileVersion) OR profileVersion < :version',
            ExpressionAttributeValues: {
              ':name': displayName,
              ':version': profileVersion,
              ':kind': 'person',
            },
          }),
        );
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },

    async takePlace(userId, requestId, now) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: personKey(userId),
            UpdateExpression: 'ADD openRequests :place SET lastPostAt = :now, kind = :kind',
            ConditionExpression:
              'attribute_not_exists(openRequests) OR size(openRequests) < :most OR contains(openRequests, :id)',
            ExpressionAttributeValues: {
              ':place': new Set([requestId]),
              ':id': requestId,
              ':most': MAX_OPEN_REQUESTS,
              ':now': now,
              ':kind': 'person',
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return { displayName: personInItem.parse(Attributes).displayName };
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async openRequests(userId) {
      const { openRequests, lastPostAt } = await find(userId, true);
      return { ids: [...openRequests], lastPostAt };
    },

    async giveBackPlaces(userId, requestIds) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: personKey(userId),
          UpdateExpression: 'DELETE openRequests :places',
          ExpressionAttributeValues: { ':places': new Set(requestIds) },
        }),
      );
    },
  };
}
