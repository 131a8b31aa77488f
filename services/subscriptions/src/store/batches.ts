import {
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from '@nwassik/dynamodb';
import * as z from 'zod';
import { PAID_PLANS } from '../domain/plan.ts';
import type { Batch } from '../domain/voucher.ts';
import { tagOf } from '../domain/voucher-code.ts';
import { batchKey, listed, TABLE, voucherKey } from './keys.ts';

export interface BatchPage {
  readonly items: readonly Batch[];
  readonly next: string | null;
}

/** The batches of vouchers in the table. */
export interface Batches {
  /** By its tag, which the codes of its vouchers begin with. Read consistently. */
  find(tag: string): Promise<Batch | undefined>;
  /** Makes a batch and its vouchers, of which only hashes are kept; false when its place is taken. */
  make(batch: Batch, hashes: readonly string[]): Promise<boolean>;
  /** Voids all that is not redeemed, for good; undefined when there is no such batch. */
  voidAll(batchId: string, now: number): Promise<Batch | undefined>;
  /** Latest first; `before` is where the page before ended. */
  page(limit: number, before: string | undefined): Promise<BatchPage>;
}

const batchInItem = z.object({
  kind: z.literal('batch'),
  id: z.string(),
  plan: z.enum(PAID_PLANS),
  months: z.int(),
  count: z.int(),
  redeemed: z.int(),
  createdAt: z.number(),
  createdBy: z.string(),
  expiresAt: z.number(),
  voidedAt: z.number().nullable().default(null),
});

/** The batch in a row. */
export function fromBatchItem(item: unknown): Batch {
  const { kind: _kind, ...batch } = batchInItem.parse(item);
  return batch;
}

/** What DynamoDB takes in one call. */
const AT_ONCE = 25;

const INDEX = TABLE.indexes[0].name;

/** The store over one table. */
export function batchStore(client: DynamoDBDocumentClient, table: string): Batches {
  return {
    async find(tag) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: batchKey(tag), ConsistentRead: true }),
      );
      return Item && fromBatchItem(Item);
    },

    async make(batch, hashes) {
      const { voidedAt: _none, ...rest } = batch;
      const tag = tagOf(batch.id);
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...batchKey(tag),
              kind: 'batch',
              ...rest,
              ...listed('batches', batch.createdAt, tag),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
      // A crash from here on leaves vouchers missing whose codes nobody has seen.
      const rows = hashes.map((hash) => ({ ...voucherKey(tag, hash), kind: 'voucher' }));
      const groups = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, n) =>
        rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      );
      await Promise.all(groups.map(putAll));
      return true;
    },

    async voidAll(batchId, now) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: batchKey(tagOf(batchId)),
            UpdateExpression: 'SET voidedAt = if_not_exists(voidedAt, :now)',
            ConditionExpression: 'id = :id',
            ExpressionAttributeValues: { ':now': now, ':id': batchId },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return fromBatchItem(Attributes);
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async page(limit, before) {
      const { Items: entries = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: INDEX,
          KeyConditionExpression:
            before === undefined ? 'inList = :list' : 'inList = :list AND listedKey < :before',
          ExpressionAttributeValues: {
            ':list': 'batches',
            ...(before !== undefined && { ':before': before }),
          },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return {
        items: entries.map(fromBatchItem),
        next: LastEvaluatedKey ? String(entries.at(-1)?.['listedKey']) : null,
      };
    },
  };

  async function putAll(rows: readonly Record<string, unknown>[]): Promise<void> {
    let requests = rows.map((Item) => ({ PutRequest: { Item } }));
    for (let tried = 1; requests.length > 0; tried += 1) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: requests } }),
      );
      requests = (UnprocessedItems?.[table] ?? []) as typeof requests;
      if (requests.length > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** tried));
    }
  }
}
