import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Meter } from '../domain/plan.ts';
import { meterKey } from './keys.ts';

/** What is shown of the meters that requests and chat keep. */
export interface Meters {
  /** How much of a month's meters somebody has used, by what was told so far. */
  used(userId: string, month: string): Promise<Readonly<Record<Meter, number>>>;
}

const ids = z.set(z.string()).default(new Set());
const meterInItem = z.object({ offers: ids, conversations: ids, refunded: ids });

/** The store over one table. */
export function meterStore(client: DynamoDBDocumentClient, table: string): Meters {
  return {
    async used(userId, month) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: meterKey(userId, month) }));
      const { offers, conversations, refunded } = meterInItem.parse(Item ?? {});
      const left = (counted: ReadonlySet<string>) => [...counted].filter((id) => !refunded.has(id)).length;
      return { offers: left(offers), conversations: left(conversations) };
    },
  };
}
