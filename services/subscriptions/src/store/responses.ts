import {
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { transact, TransactionFailed } from '@nwassik/dynamodb';
import { refundDueAt, type CountedResponse, type RefundReason } from '../domain/response.ts';
import { listed, meterKey, removedKey, responseKey, TABLE } from './keys.ts';
import { fromResponseItem } from './response-item.ts';
import { unlessRefused } from './unless-refused.ts';

/** By what a response is found. */
export type ResponseId = Pick<CountedResponse, 'id' | 'requestId'>;

/** The responses that were counted, each until it is read or given back. */
export interface Responses {
  /** Shows a response on its meter, and keeps it, unread, until it is settled. Again changes nothing. */
  count(response: CountedResponse, madeAt: number): Promise<void>;
  /** A response was read, answered or withdrawn: it is not given back for being unread. */
  settle(response: CountedResponse): Promise<void>;
  /** Whether a moderator has removed a request. Read consistently. */
  isRemoved(requestId: string): Promise<boolean>;
  /** Keeps that a moderator removed a request, and answers all counted responses to it. */
  remove(requestId: string): Promise<readonly ResponseId[]>;
  /** The responses that are unread and due at an instant, the longest waiting first. */
  due(now: number, limit: number): Promise<readonly ResponseId[]>;
  /** Gives a response back, once; answers whether it was now. A settled one is given back only when `removed`. */
  refund(response: ResponseId, reason: RefundReason, now: number): Promise<boolean>;
}

/** The store over one table. */
export function responseStore(client: DynamoDBDocumentClient, table: string): Responses {
  return {
    async count(response, madeAt) {
      await addTo(response, response.meter);
      await unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...responseKey(response.requestId, response.id),
              kind: 'response',
              version: 1,
              ...response,
              ...listed('responses-due', refundDueAt(madeAt), response.id),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },

    async settle(response) {
      const { id, requestId, ...facts } = response;
      const names = Object.keys(facts);
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: responseKey(requestId, id),
            // Whole, since this may come before the event that it was made.
            UpdateExpression: `SET settled = :yes, kind = :kind, id = :id, requestId = :request, #version = if_not_exists(#version, :one), ${names.map((name) => `${name} = :${name}`).join(', ')} REMOVE inList, listedKey`,
            ConditionExpression: 'attribute_not_exists(settled)',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: {
              ':yes': true,
              ':kind': 'response',
              ':id': id,
              ':request': requestId,
              ':one': 1,
              ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`:${name}`, value])),
            },
          }),
        ),
      );
    },

    async isRemoved(requestId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: removedKey(requestId), ConsistentRead: true }),
      );
      return Item !== undefined;
    },

    async remove(requestId) {
      await client.send(
        new PutCommand({ TableName: table, Item: { ...removedKey(requestId), kind: 'removed' } }),
      );
      const { pk, sk } = responseKey(requestId, '');
      const found: ResponseId[] = [];
      for (let from: Record<string, unknown> | undefined; ;) {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': pk, ':prefix': sk },
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        found.push(...Items.map(idOf));
        from = LastEvaluatedKey;
        if (from === undefined) return found;
      }
    },

    async due(now, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: TABLE.indexes[0].name,
          KeyConditionExpression: 'inList = :list AND listedKey < :now',
          ExpressionAttributeValues: { ':list': 'responses-due', ':now': `${new Date(now).toISOString()}~` },
          Limit: limit,
        }),
      );
      return Items.map(idOf);
    },

    async refund({ requestId, id }, reason, now) {
      const key = responseKey(requestId, id);
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
      );
      if (Item === undefined) return false;
      const { response } = fromResponseItem(Item);
      try {
        await transact(client, [
          {
            Update: {
              TableName: table,
              Key: key,
              UpdateExpression: 'SET refund = :refund, #version = :two REMOVE inList, listedKey',
              ConditionExpression: `attribute_not_exists(refund)${reason === 'unread' ? ' AND attribute_not_exists(settled)' : ''}`,
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':refund': { reason, at: now }, ':two': 2 },
            },
          },
          {
            Update: {
              TableName: table,
              Key: meterKey(response.userId, response.countedIn),
              UpdateExpression: 'ADD refunded :ids SET kind = :kind',
              ExpressionAttributeValues: { ':ids': new Set([response.id]), ':kind': 'meter' },
            },
          },
        ]);
        return true;
      } catch (error) {
        if (error instanceof TransactionFailed && error.byCondition) return false;
        throw error;
      }
    },
  };

  /** Both sets of a meter only grow, so that events may come twice and in any order. */
  async function addTo({ userId, countedIn, id }: CountedResponse, set: string): Promise<void> {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: meterKey(userId, countedIn),
        UpdateExpression: `ADD ${set} :ids SET kind = :kind`,
        ExpressionAttributeValues: { ':ids': new Set([id]), ':kind': 'meter' },
      }),
    );
  }
}

function idOf({ pk, sk }: Readonly<Record<string, unknown>>): ResponseId {
  return { requestId: String(pk).slice('request#'.length), id: String(sk).slice('response#'.length) };
}
