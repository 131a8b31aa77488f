import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { MAX_FAVOURITES, type Favourite } from '../domain/favourite.ts';
import { favouritesKey } from './keys.ts';
import { unlessRefused } from './unless-refused.ts';

/** The favourites of each person: one row each, with when each request was kept. */
export interface Favourites {
  /** Undefined for somebody who has never kept any. */
  of(userId: string, consistent?: boolean): Promise<readonly Favourite[] | undefined>;
  /** Keeps somebody's very first. False when they have kept one before. */
  start(userId: string, favourite: Favourite): Promise<boolean>;
  /** Keeps one more; one that is kept stays as it is. False when there are as many as one can have. */
  keep(userId: string, favourite: Favourite): Promise<boolean>;
  /** Lets one go, if it is kept. */
  drop(userId: string, requestId: string): Promise<void>;
}

const favouritesInItem = z.object({ kept: z.record(z.string(), z.number()) });

/** The store over one table. */
export function favouriteStore(client: DynamoDBDocumentClient, table: string): Favourites {
  return {
    async of(userId, consistent = false) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: favouritesKey(userId), ConsistentRead: consistent }),
      );
      if (Item === undefined) return undefined;
      const { kept } = favouritesInItem.parse(Item);
      return Object.entries(kept).map(([requestId, keptAt]) => ({ requestId, keptAt }));
    },

    start: (userId, { requestId, keptAt }) =>
      unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...favouritesKey(userId), kind: 'favourites', kept: { [requestId]: keptAt } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),

    keep: (userId, { requestId, keptAt }) =>
      unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: favouritesKey(userId),
            UpdateExpression: 'SET kept.#id = if_not_exists(kept.#id, :at)',
            ConditionExpression: 'size(kept) < :most OR attribute_exists(kept.#id)',
            ExpressionAttributeNames: { '#id': requestId },
            ExpressionAttributeValues: { ':at': keptAt, ':most': MAX_FAVOURITES },
          }),
        ),
      ),

    async drop(userId, requestId) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: favouritesKey(userId),
            UpdateExpression: 'REMOVE kept.#id',
            ConditionExpression: 'attribute_exists(kept.#id)',
            ExpressionAttributeNames: { '#id': requestId },
          }),
        ),
      );
    },
  };
}
