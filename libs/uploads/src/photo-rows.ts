import { conditionFailed, type TransactItem } from '@nwassik/dynamodb';
import {
  BatchGetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { fromPhotoItem, toPhotoItem } from './photo-item.ts';
import type { Photo, RefusalReason } from './photo.ts';

/** The key of a row in a service's table. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** The key of a photo's row. */
export type PhotoKey = (photoId: string) => RowKey;

/** A photo that was taken up for its file. */
export interface ClaimedPhoto extends Photo {
  /** How often its file was opened, this time included, and nobody said how that ended. */
  readonly opened: number;
}

/** The photos in a service's table. A row whose time is over is as good as gone. */
export interface PhotoRows {
  /** Those of up to 100 that there are, by id. */
  find(photoIds: readonly string[], now: number): Promise<ReadonlyMap<string, Photo>>;
  /** Keeps a photo whose ticket is about to be given. */
  begin(photo: Photo): Promise<void>;
  /**
   * Takes up a photo for the file that came for it, told by its content: the first one alone counts. Undefined when
   * the photo is settled, or gone, or another file came first.
   */
  claim(photoId: string, content: string): Promise<ClaimedPhoto | undefined>;
  /** Says that opening a claimed photo's file did no harm, though something else went wrong. */
  release(photoId: string, content: string): Promise<void>;
  /** Settles a claimed photo as ready, or as refused. False when it was settled meanwhile, or is gone. */
  settle(photoId: string, content: string, refused: RefusalReason | null): Promise<boolean>;
}

/** The store over one table. */
export function photoRows(client: DynamoDBDocumentClient, table: string, photoKey: PhotoKey): PhotoRows {
  return {
    async find(photoIds, now) {
      const found = new Map<string, Photo>();
      let keys: Record<string, unknown>[] = [...new Set(photoIds)].map((id) => ({ ...photoKey(id) }));
      while (keys.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
        );
        for (const photo of (Responses?.[table] ?? []).map(fromPhotoItem))
          if (photo.expiresAt === null || photo.expiresAt > now) found.set(photo.id, photo);
        keys = UnprocessedKeys?.[table]?.Keys ?? [];
      }
      return found;
    },

    async begin(photo) {
      const Item = { ...photoKey(photo.id), ...toPhotoItem(photo) };
      await client.send(
        new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    },

    async claim(photoId, content) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: photoKey(photoId),
            UpdateExpression: 'SET content = :content ADD opened :one',
            ConditionExpression:
              '#state = :processing AND (attribute_not_exists(content) OR content = :content)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':content': content, ':processing': 'processing', ':one': 1 },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return { ...fromPhotoItem(Attributes), opened: Number(Attributes?.['opened']) };
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async release(photoId, content) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: photoKey(photoId),
            UpdateExpression: 'ADD opened :less',
            ConditionExpression: CLAIMED,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':processing': 'processing', ':content': content, ':less': -1 },
          }),
        );
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },

    async settle(photoId, content, refused) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: photoKey(photoId),
            UpdateExpression:
              refused === null ? 'SET #state = :after' : 'SET #state = :after, reason = :reason',
            ConditionExpression: CLAIMED,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':processing': 'processing',
              ':content': content,
              ':after': refused === null ? 'ready' : 'refused',
              ...(refused !== null && { ':reason': refused }),
            },
          }),
        );
        return true;
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
    },
  };
}

const CLAIMED = '#state = :processing AND content = :content';

/** What attaches, settles and detaches photos in the transaction of the thing that shows them. */
export function photoWrites(table: string, photoKey: PhotoKey) {
  return {
    /** Attaches a ready photo of its owner's; one that is attached to this very thing already stays so. */
    attach: (
      photoId: string,
      to: { readonly ownerId: string; readonly id: string; readonly now: number },
    ): TransactItem => ({
      Update: {
        TableName: table,
        Key: photoKey(photoId),
        UpdateExpression: 'SET attachedTo = :to REMOVE #ttl',
        ConditionExpression:
          'ownerId = :owner AND #state = :ready AND (attachedTo = :to OR (attribute_not_exists(attachedTo) AND #ttl > :now))',
        ExpressionAttributeNames: { '#state': 'state', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':to': to.id,
          ':owner': to.ownerId,
          ':ready': 'ready',
          ':now': Math.floor(to.now / 1_000),
        },
      },
    }),

    /** Settles a claimed photo as ready and attaches it at once. */
    showAtOnce: (photoId: string, content: string, to: string): TransactItem => ({
      Update: {
        TableName: table,
        Key: photoKey(photoId),
        UpdateExpression: 'SET #state = :ready, attachedTo = :to REMOVE #ttl',
        ConditionExpression: CLAIMED,
        ExpressionAttributeNames: { '#state': 'state', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':processing': 'processing',
          ':content': content,
          ':ready': 'ready',
          ':to': to,
        },
      },
    }),

    /** Lets a claimed photo go instead of settling it. */
    abandon: (photoId: string, content: string): TransactItem => ({
      Delete: {
        TableName: table,
        Key: photoKey(photoId),
        ConditionExpression: CLAIMED,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':processing': 'processing', ':content': content },
      },
    }),

    /** Lets a photo go that nothing shows any more; its objects follow its row. */
    remove: (photoId: string): TransactItem => ({ Delete: { TableName: table, Key: photoKey(photoId) } }),
  };
}
