import { conditionFailed, transact, TransactionFailed } from '@nwassik/dynamodb';
import { photoWrites, type Photo } from '@nwassik/uploads';
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Profile, ProfileEdit } from '../domain/profile.ts';
import { photoKey, profileKey } from './keys.ts';
import { fromItem, toItem } from './profile-item.ts';

/** When and in which trace something is written. */
export interface Moment {
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly traceparent?: string | undefined;
}

/** The profiles in identity's table. */
export interface Profiles {
  find(userId: string): Promise<Profile | undefined>;
  /** Those of these users that exist, in no order. At most 100. */
  findAll(userIds: readonly string[]): Promise<Profile[]>;
  /** Keeps a new profile, unless the user has one: then that one is the answer. */
  register(profile: Profile, moment: Moment): Promise<Profile>;
  /** Changes what is given, as one write; undefined when the user has no profile. */
  edit(userId: string, edit: ProfileEdit, moment: Moment): Promise<Profile | undefined>;
  /**
   * Makes a photo, claimed for this content, ready and its owner's avatar, in one write; the one before is let go.
   * False when the photo was settled meanwhile; and when its owner is gone or has a later avatar, it is let go itself.
   */
  wear(photo: Photo, content: string, moment: Moment): Promise<boolean>;
}

/** How often a change of the avatar is tried again when the profile moved meanwhile. */
const TRIES = 5;

/** The store over one table. */
export function profileStore(client: DynamoDBDocumentClient, table: string): Profiles {
  const writes = photoWrites(table, photoKey);
  const find = async (userId: string, consistent: boolean) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: profileKey(userId), ConsistentRead: consistent }),
    );
    return Item && fromItem(Item).profile;
  };
  return {
    find: (userId) => find(userId, false),

    async findAll(userIds) {
      const profiles: Profile[] = [];
      let keys: Record<string, unknown>[] = [...new Set(userIds)].map(profileKey);
      while (keys.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
        );
        profiles.push(...(Responses?.[table] ?? []).map((item) => fromItem(item).profile));
        keys = UnprocessedKeys?.[table]?.Keys ?? [];
      }
      return profiles;
    },

    async register(profile, moment) {
      try {
        const Item = toItem(profile, { ...moment, version: profile.version });
        await client.send(
          new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
        );
        return profile;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        return (await find(profile.userId, true)) ?? profile;
      }
    },

    async edit(userId, edit, moment) {
      if (edit.avatar === null) return takeOff(userId, edit, moment);
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({ ...nextVersion(userId, edit, moment), ReturnValues: 'ALL_NEW' }),
        );
        return fromItem(Attributes).profile;
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async wear(photo, content, moment) {
      for (let tried = 1; ; tried += 1) {
        const before = await find(photo.ownerId, true);
        const late = before === undefined || (before.avatar !== null && before.avatar > photo.id);
        try {
          if (late) {
            await transact(client, [writes.abandon(photo.id, content)]);
            return false;
          }
          await transact(client, [
            writes.showAtOnce(photo.id, content, photo.ownerId),
            { Update: nextVersion(photo.ownerId, { avatar: photo.id }, moment, before.version) },
            ...(before.avatar === null || before.avatar === photo.id ? [] : [writes.remove(before.avatar)]),
          ]);
          return true;
        } catch (error) {
          if (!(error instanceof TransactionFailed)) throw error;
          if (error.outcomes[0]?.code === 'condition') return false;
          if (tried === TRIES) throw error;
        }
      }
    },
  };

  /** An edit that takes the avatar away: its row goes in the same write. */
  async function takeOff(userId: string, edit: ProfileEdit, moment: Moment): Promise<Profile | undefined> {
    for (let tried = 1; ; tried += 1) {
      const before = await find(userId, true);
      if (before === undefined) return undefined;
      try {
        await transact(client, [
          { Update: nextVersion(userId, edit, moment, before.version) },
          ...(before.avatar === null ? [] : [writes.remove(before.avatar)]),
        ]);
        return { ...before, ...edit, version: before.version + 1 };
      } catch (error) {
        if (!(error instanceof TransactionFailed) || tried === TRIES) throw error;
      }
    }
  }

  /** The update of a profile that exists, at whatever version unless one is named, to the next. */
  function nextVersion(
    userId: string,
    changes: Omit<ProfileEdit, 'avatar'> & { readonly avatar?: string | null },
    moment: Moment,
    from?: number,
  ) {
    const update = updateOf({
      ...changes,
      'lastChange.at': moment.at,
      'lastChange.traceparent': moment.traceparent ?? null,
    });
    return {
      TableName: table,
      Key: profileKey(userId),
      ConditionExpression: from === undefined ? 'attribute_exists(pk)' : '#version = :from',
      UpdateExpression: `${update.expression}, #version = #version + :one, #lastChange.#version = #version + :one`,
      ExpressionAttributeNames: { ...update.names, '#version': 'version' },
      ExpressionAttributeValues: {
        ...update.values,
        ':one': 1,
        ...(from !== undefined && { ':from': from }),
      },
    };
  }
}

/** A `SET` of these members; a name with dots is a path. */
function updateOf(changes: Readonly<Record<string, unknown>>) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const assignments = Object.entries(changes).map(([path, value], n) => {
    const parts = path.split('.');
    for (const part of parts) names[`#${part}`] = part;
    values[`:v${n}`] = value;
    return `${parts.map((part) => `#${part}`).join('.')} = :v${n}`;
  });
  return { expression: `SET ${assignments.join(', ')}`, names, values };
}
