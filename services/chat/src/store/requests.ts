import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { putIfNewer } from '@nwassik/dynamodb';
import * as z from 'zod';
import type { RequestCopy } from '../domain/request-copy.ts';
import { requestKey } from './keys.ts';

export const requestStates = [
  'open',
  'agreed',
  'completed',
  'cancelled',
  'expired',
  'held',
  'removed',
] as const;

const requestCopySchema = z.object({
  requestId: z.string(),
  version: z.int(),
  requesterId: z.string(),
  state: z.enum(requestStates),
});

/** The copies of requests in chat's table. */
export interface Requests {
  find(requestId: string): Promise<RequestCopy | undefined>;
  /** Keeps the newest version; answers whether this one was. */
  keep(request: RequestCopy): Promise<boolean>;
}

/** The store over one table. */
export function requestStore(client: DynamoDBDocumentClient, table: string): Requests {
  return {
    async find(requestId) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: requestKey(requestId) }));
      return Item && requestCopySchema.parse(Item);
    },
    keep: (request) =>
      putIfNewer(client, table, { ...requestKey(request.requestId), kind: 'request', ...request }),
  };
}
