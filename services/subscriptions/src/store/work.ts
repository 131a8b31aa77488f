import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CURRENCIES } from '@nwassik/money';
import * as z from 'zod';
import type { Deed } from '../domain/analytics.ts';
import { workKey } from './keys.ts';

/** What providers did, by month: a row each, so that an event that comes twice counts once. */
export interface Work {
  keep(userId: string, id: string, deed: Deed): Promise<void>;
  /** All somebody did from a month on (`YYYY-MM`). */
  since(userId: string, month: string): Promise<readonly Deed[]>;
}

const deedInItem = z.discriminatedUnion('what', [
  z.object({ what: z.literal('response'), month: z.string() }),
  z.object({
    what: z.literal('win'),
    month: z.string(),
    fee: z.object({ amount: z.int(), currency: z.enum(CURRENCIES) }),
  }),
]);

/** The store over one table. */
export function workStore(client: DynamoDBDocumentClient, table: string): Work {
  return {
    async keep(userId, id, deed) {
      const key = workKey(userId, deed.month, deed.what, id);
      await client.send(new PutCommand({ TableName: table, Item: { ...key, kind: 'work', ...deed } }));
    },

    async since(userId, month) {
      const { pk } = workKey(userId, month, 'response', '');
      const deeds: Deed[] = [];
      for (let from: Record<string, unknown> | undefined; ;) {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':pk': pk, ':from': `work#${month}`, ':to': 'work#~' },
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        deeds.push(...Items.map((item) => deedInItem.parse(item)));
        from = LastEvaluatedKey;
        if (from === undefined) return deeds;
      }
    },
  };
}
