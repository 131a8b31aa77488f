import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { KINDS, type Kind } from '../domain/kinds.ts';
import { EMAIL_CHOICES, withoutMail, type Preferences } from '../domain/preferences.ts';
import { settingsKey } from './keys.ts';

/** What a user chose, and whether mails reach them at all. */
export interface Settings {
  readonly preferences: Preferences;
  /** Why no mail goes to them any more; null while mails go. */
  readonly mailOff: 'bounced' | 'complained' | null;
}

/** The settings of users in the table. */
export interface SettingsStore {
  find(userId: string): Promise<Settings>;
  /** Keeps what a user chose. Choosing a mail again also lets mails go again after a bounce. */
  choose(userId: string, preferences: Preferences, mailAgain: boolean): Promise<Settings>;
  /** Switches the mails of a kind, or all of the digest, off; again is the same. */
  stopMail(userId: string, from: Kind | 'digest'): Promise<void>;
  /** Switches all mails off, because they came back or were complained of. */
  mailFailed(userId: string, why: 'bounced' | 'complained'): Promise<void>;
}

const choice = z.object({ inApp: z.boolean(), email: z.enum(EMAIL_CHOICES), push: z.boolean() });
const settingsInItem = z.object({
  kinds: z.partialRecord(z.enum(KINDS), choice).default({}),
  quietHours: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
  mailOff: z.enum(['bounced', 'complained']).nullable().default(null),
});

/** The store over one table. */
export function settingsStore(client: DynamoDBDocumentClient, table: string): SettingsStore {
  const read = (item: unknown): Settings => {
    const { kinds, quietHours, mailOff } = settingsInItem.parse(item ?? {});
    return { preferences: { kinds: kinds as Preferences['kinds'], quietHours }, mailOff };
  };
  const set = (userId: string, values: Readonly<Record<string, unknown>>) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: settingsKey(userId),
        UpdateExpression: `SET ${Object.keys(values)
          .map((name) => `#${name} = :${name}`)
          .join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(Object.keys(values).map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [`:${name}`, value]),
        ),
        ReturnValues: 'ALL_NEW',
      }),
    );
  const find = async (userId: string, consistent = false) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: settingsKey(userId), ConsistentRead: consistent }),
    );
    return read(Item);
  };
  return {
    find,
    async choose(userId, { kinds, quietHours }, mailAgain) {
      const { Attributes } = await set(userId, {
        kind: 'settings',
        kinds,
        quietHours,
        ...(mailAgain && { mailOff: null }),
      });
      return read(Attributes);
    },
    async stopMail(userId, from) {
      const { preferences } = await find(userId, true);
      await set(userId, { kind: 'settings', kinds: withoutMail(preferences, from).kinds });
    },
    async mailFailed(userId, why) {
      await set(userId, { kind: 'settings', mailOff: why });
    },
  };
}
