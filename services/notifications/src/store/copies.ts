import { BatchGetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { putIfNewer } from '@nwassik/dynamodb';
import * as z from 'zod';
import { LOCALES } from '../words/templates.ts';
import { blockKey, requestKey, userKey } from './keys.ts';

/** What this service keeps of a user, as identity last told it. */
export const userSchema = z.object({
  userId: z.string(),
  version: z.int(),
  displayName: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
});

export type User = z.output<typeof userSchema>;

export const STANDINGS = ['active', 'suspended', 'deleted'] as const;
export type Standing = (typeof STANDINGS)[number];

const userInItem = userSchema.extend({ standing: z.enum(STANDINGS).default('active') });
const requestInItem = z.object({ title: z.string(), state: z.string() });

/** What a story needs to be told: its people and its request, as far as they have been heard of. */
export interface People {
  readonly recipient: (User & { readonly standing: Standing }) | undefined;
  readonly actor: User | undefined;
  readonly request: { readonly title: string; readonly state: string } | undefined;
}

/** Copies of what other services own: users, blocks and the titles of requests. */
export interface Copies {
  people(recipientId: string, actorId: string | null, requestId: string | null): Promise<People>;
  /** Whether either has blocked the other. */
  isBlocked(userId: string, otherId: string): Promise<boolean>;
  /** Each keeps the newest version, in whatever order they come. */
  keepUser(user: User, standing: Standing): Promise<void>;
  keepRequest(request: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly state: string;
  }): Promise<void>;
  keepBlock(block: {
    readonly blockerId: string;
    readonly blockedId: string;
    readonly blocked: boolean;
    readonly version: number;
  }): Promise<void>;
}

/** The store over one table. */
export function copyStore(client: DynamoDBDocumentClient, table: string): Copies {
  return {
    async people(recipientId, actorId, requestId) {
      const keys = [
        userKey(recipientId),
        ...(actorId === null ? [] : [userKey(actorId)]),
        ...(requestId === null ? [] : [requestKey(requestId)]),
      ];
      const { Responses } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
      );
      const rows = new Map((Responses?.[table] ?? []).map((row) => [String(row['pk']), row]));
      const recipient = rows.get(userKey(recipientId).pk);
      const actor = actorId === null ? undefined : rows.get(userKey(actorId).pk);
      const request = requestId === null ? undefined : rows.get(requestKey(requestId).pk);
      return {
        recipient: recipient && userInItem.parse(recipient),
        actor: actor && userInItem.parse(actor),
        request: request && requestInItem.parse(request),
      };
    },

    async isBlocked(userId, otherId) {
      const { pk, sk } = blockKey(userId, otherId, 'by');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk.slice(0, -2) },
        }),
      );
      return Items.some((row) => row['blocked'] === true);
    },

    async keepUser(user, standing) {
      await putIfNewer(client, table, { ...userKey(user.userId), kind: 'user', ...user, standing });
    },

    async keepRequest({ id, version, title, state }) {
      await putIfNewer(client, table, { ...requestKey(id), kind: 'request', version, title, state });
    },

    async keepBlock({ blockerId, blockedId, blocked, version }) {
      await Promise.all([
        putIfNewer(client, table, {
          ...blockKey(blockerId, blockedId, 'by'),
          kind: 'block',
          blocked,
          version,
        }),
        putIfNewer(client, table, {
          ...blockKey(blockedId, blockerId, 'of'),
          kind: 'block',
          blocked,
          version,
        }),
      ]);
    },
  };
}
