import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { putIfNewer } from '@nwassik/dynamodb';
import * as z from 'zod';
import { userKey } from './keys.ts';

/** What this service keeps of a user, as identity last told it. */
export const userSchema = z.object({
  userId: z.string(),
  version: z.int(),
  locale: z.enum(['fr', 'ar', 'en']),
  timeZone: z.string(),
});

export type User = z.output<typeof userSchema>;

/** The copies of users in this service's table. */
export interface Users {
  find(userId: string): Promise<User | undefined>;
  /** Keeps the newest version of a user, in whatever order they come. */
  keep(user: User): Promise<void>;
}

/** The store over one table. */
export function userStore(client: DynamoDBDocumentClient, table: string): Users {
  return {
    async find(userId) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: userKey(userId) }));
      return Item && userSchema.parse(Item);
    },
    async keep(user) {
      await putIfNewer(client, table, { ...userKey(user.userId), kind: 'user', ...user });
    },
  };
}
