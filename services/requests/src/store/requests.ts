import { transact, TransactionFailed } from '@nwassik/dynamodb';
import { photoWrites } from '@nwassik/uploads';
import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { BrowsePlan } from '../domain/browse-plan.ts';
import type { Read } from '../domain/merge-lists.ts';
import type { Card, Request, RequestBody } from '../domain/request.ts';
import { fromBodyItem, toBodyItem } from './body-item.ts';
import { Moved } from '../app/settle.ts';
import { bodyKey, idIn, LISTED, photoKey, requestKey, TABLE, wholeRequest } from './keys.ts';
import { orMoved } from './or-moved.ts';
import { readIndexPage, readIndexRange, readRange, readRows, type IndexPage } from './read-rows.ts';
import { cardFromEntry, fromItem, toItem, type Stamp } from './request-item.ts';
import { unlessRefused } from './unless-refused.ts';
import { updateOf } from './update-of.ts';

/** A request with its body. */
export interface WholeRequest {
  readonly request: Request;
  readonly body: RequestBody;
}

/** A request with its body, as it was posted under an `Idempotency-Key`. */
export interface PostedRequest extends WholeRequest {
  /** Of what was posted; undefined without a key. */
  readonly fingerprint: string | undefined;
}

/** An entry of the lists of open requests. */
export interface Listed {
  /** Its place in the list. */
  readonly key: string;
  readonly id: string;
  readonly card: Card;
}

/** A page of a list, latest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

export interface PageOf {
  readonly limit: number;
  readonly before?: string | undefined;
}

/** The requests in the table, apart from their offers. */
export interface Requests {
  find(requestId: string, consistent?: boolean): Promise<Request | undefined>;
  findWhole(requestId: string, consistent?: boolean): Promise<PostedRequest | undefined>;
  /** Those of up to 100 that exist, by id. */
  findAll(requestIds: readonly string[], consistent?: boolean): Promise<ReadonlyMap<string, Request>>;
  /**
   * The lists of open requests that a plan names, read at once, so many entries of each. Some may be over already: it is
   * noted later.
   *
   * @param page.after the key behind which to begin, in every list
   */
  listed(
    plan: BrowsePlan,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<readonly Read<Listed>[]>;
  /** Somebody's own requests in whatever state, newest first. */
  mine(userId: string, page: PageOf): Promise<Page<Request>>;
  /** Up to `limit` requests that are written down as open, whose time was over before an instant. */
  timeOver(instant: number, limit: number): Promise<Request[]>;
  /**
   * Keeps the body of a request about to be posted; it shows nowhere before its request does. False when another
   * body stands there.
   */
  putBody(requestId: string, body: RequestBody, fingerprint: string | undefined): Promise<boolean>;
  /**
   * Posts a request whose body is there, and attaches its photos. False when it is there already. Throws `Moved` when a
   * photo is not, or no longer, its owner's to attach.
   */
  post(request: Request, stamp: Stamp): Promise<boolean>;
  /** Takes back a body, unless its request was posted after all. */
  dropBody(requestId: string): Promise<void>;
  /**
   * Writes an edited request with its body, attaches the photos that came and lets those go that it shows no more.
   * Throws `Moved` when it, or a photo, moved since it was read.
   */
  edit(before: PostedRequest, after: WholeRequest, stamp: Stamp): Promise<void>;
  /** Writes a request's new state. Throws `Moved` when it moved since it was read. */
  move(before: Request, after: Request, stamp: Stamp): Promise<void>;
}

const [NEWEST, CELL, DUE, MINE] = TABLE.indexes;

/** The store over one table. */
export function requestStore(client: DynamoDBDocumentClient, table: string): Requests {
  const photos = photoWrites(table, photoKey);
  const attach = ({ id, card }: Request, photoIds: readonly string[], now: number) =>
    photoIds.map((photoId) => photos.attach(photoId, { ownerId: card.requesterId, id, now }));
  const findAll: Requests['findAll'] = async (requestIds, consistent = false) => {
    const rows = await readRows(client, table, [...new Set(requestIds)].map(requestKey), consistent);
    return new Map(rows.map((row) => fromItem(row).request).map((request) => [request.id, request]));
  };
  return {
    async find(requestId, consistent = false) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: requestKey(requestId), ConsistentRead: consistent }),
      );
      return Item && fromItem(Item).request;
    },

    async findWhole(requestId, consistent = false) {
      const { pk } = requestKey(requestId);
      const rows = await readRange(client, table, pk, wholeRequest(requestId), consistent);
      const request = rows.find((row) => row['sk'] === requestKey(requestId).sk);
      const body = rows.find((row) => row['sk'] === bodyKey(requestId).sk);
      if (request === undefined || body === undefined) return undefined;
      return { request: fromItem(request).request, ...fromBodyItem(body) };
    },

    findAll,

    async listed(plan, { limit, after }) {
      if (plan.key === 'due') {
        const range = {
          partition: LISTED,
          after: after ?? new Date(plan.from).toISOString(),
          until: new Date(plan.until).toISOString(),
          limit,
        };
        return [listOf(DUE, await readIndexRange(client, table, DUE, range))];
      }
      const [index, partitions] = plan.key === 'cell' ? [CELL, plan.cells] : [NEWEST, [LISTED]];
      return Promise.all(
        partitions.map(async (partition) =>
          listOf(index, await readIndexPage(client, table, index, { partition, before: after, limit })),
        ),
      );
    },

    async mine(userId, { limit, before }) {
      const page = { partition: userId, before, limit };
      const { entries, next } = await readIndexPage(client, table, MINE, page);
      const ids = entries.map((entry) => idIn(String(entry['sk'])));
      const found = await findAll(ids);
      return { items: ids.flatMap((id) => found.get(id) ?? []), next };
    },

    async timeOver(instant, limit) {
      const page = { partition: LISTED, before: new Date(instant).toISOString(), limit };
      const { entries } = await readIndexPage(client, table, DUE, page);
      const found = await findAll(
        entries.map((entry) => idIn(String(entry['sk']))),
        true,
      );
      return [...found.values()];
    },

    putBody: (requestId, body, fingerprint) =>
      unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: toBodyItem(requestId, body, fingerprint),
            ConditionExpression: 'attribute_not_exists(pk) OR fingerprint = :fingerprint',
            ExpressionAttributeValues: { ':fingerprint': fingerprint ?? '' },
          }),
        ),
      ),

    async post(request, stamp) {
      const { photoIds, createdAt } = request.card;
      const core = {
        TableName: table,
        Item: toItem(request, stamp),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      // Alone it costs half of what it does in a transaction.
      if (photoIds.length === 0) return unlessRefused(client.send(new PutCommand(core)));
      try {
        await transact(client, [{ Put: core }, ...attach(request, photoIds, createdAt)]);
        return true;
      } catch (error) {
        if (!(error instanceof TransactionFailed)) throw error;
        if (error.outcomes[0]?.code === 'condition') return false;
        throw new Moved(error);
      }
    },

    async dropBody(requestId) {
      try {
        await transact(client, [
          {
            ConditionCheck: {
              TableName: table,
              Key: requestKey(requestId),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          { Delete: { TableName: table, Key: bodyKey(requestId) } },
        ]);
      } catch (error) {
        if (!(error instanceof TransactionFailed)) throw error;
      }
    },

    edit(before, after, stamp) {
      const [shown, shows] = [before.request.card.photoIds, after.request.card.photoIds];
      const came = shows.filter((photoId) => !shown.includes(photoId));
      const went = shown.filter((photoId) => !shows.includes(photoId));
      return orMoved(
        transact(client, [
          {
            Update: {
              TableName: table,
              Key: requestKey(after.request.id),
              ...moving(before.request, after.request, stamp),
            },
          },
          { Put: { TableName: table, Item: toBodyItem(after.request.id, after.body, before.fingerprint) } },
          ...attach(after.request, came, after.request.lastChange.at),
          ...went.map(photos.remove),
        ]),
      );
    },

    move: (before, after, stamp) =>
      orMoved(
        client.send(
          new UpdateCommand({ TableName: table, Key: requestKey(after.id), ...moving(before, after, stamp) }),
        ),
      ),
  };
}

/** The update of a request's row from one version to the next. Offers count themselves in `offerCount`. */
export function moving(before: Request, after: Request, stamp: Stamp) {
  return updateOf(toItem(after, stamp), {
    untouched: ['pk', 'sk', 'offerCount'],
    comeAndGo: ['listed', 'cell', 'dueKey', 'deal'],
    ifVersion: before.version,
  });
}

function listOf(index: { readonly sortKey: string }, { entries, next }: IndexPage): Read<Listed> {
  return {
    entries: entries.map((entry) => ({ key: String(entry[index.sortKey]), ...cardFromEntry(entry) })),
    more: next !== null,
  };
}
