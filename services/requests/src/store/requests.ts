import { conditionFailed, transact, TransactionFailed } from '@nwassik/dynamodb';
import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Card, Category, Request, RequestBody } from '../domain/request.ts';
import type { Workflow } from '../domain/workflow.ts';
import { fromBodyItem, toBodyItem } from './body-item.ts';
import { bodyKey, idIn, LISTED, requestKey, TABLE, wholeRequest } from './keys.ts';
import { orMoved } from './or-moved.ts';
import { readIndexPage, readRange, readRows } from './read-rows.ts';
import { cardFromEntry, fromItem, toItem, type Stamp } from './request-item.ts';
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

/** What a list of open requests may be narrowed to. */
export interface Filter {
  readonly workflow?: Workflow | undefined;
  readonly category?: Category | undefined;
  /** Of the drop-off, else of the meet-up. */
  readonly dropoffCountry?: string | undefined;
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
  /** Open requests, newest first. A page examines `limit` cards, and may hold fewer or none that fit. */
  newest(
    filter: Filter,
    now: number,
    page: PageOf,
  ): Promise<Page<{ readonly id: string; readonly card: Card }>>;
  /** Somebody's own requests in whatever state, newest first. */
  mine(userId: string, page: PageOf): Promise<Page<Request>>;
  /** Up to `limit` requests that are written down as open, whose time was over before an instant. */
  timeOver(instant: number, limit: number): Promise<Request[]>;
  /**
   * Keeps the body of a request about to be posted; it shows nowhere before its request does. False when another
   * body stands there.
   */
  putBody(requestId: string, body: RequestBody, fingerprint: string | undefined): Promise<boolean>;
  /** Posts a request whose body is there. False when it is there already. */
  post(request: Request, stamp: Stamp): Promise<boolean>;
  /** Takes back a body, unless its request was posted after all. */
  dropBody(requestId: string): Promise<void>;
  /** Writes an edited request with its body. Throws `Moved` when it moved since it was read. */
  edit(before: PostedRequest, after: WholeRequest, stamp: Stamp): Promise<void>;
  /** Writes a request's new state. Throws `Moved` when it moved since it was read. */
  move(before: Request, after: Request, stamp: Stamp): Promise<void>;
}

const [NEWEST, DUE, MINE] = TABLE.indexes;

/** The store over one table. */
export function requestStore(client: DynamoDBDocumentClient, table: string): Requests {
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

    async newest(filter, now, { limit, before }) {
      const page = { partition: LISTED, before, limit, filter: filterExpression(filter, now) };
      const { entries, next } = await readIndexPage(client, table, NEWEST, page);
      return { items: entries.map(cardFromEntry), next };
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

    post: (request, stamp) =>
      unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: toItem(request, stamp),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),

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

    edit: (before, after, stamp) =>
      orMoved(
        transact(client, [
          {
            Update: {
              TableName: table,
              Key: requestKey(after.request.id),
              ...moving(before.request, after.request, stamp),
            },
          },
          { Put: { TableName: table, Item: toBodyItem(after.request.id, after.body, before.fingerprint) } },
        ]),
      ),

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
    comeAndGo: ['listed', 'dueKey', 'deal'],
    ifVersion: before.version,
  });
}

async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

function filterExpression({ workflow, category, dropoffCountry }: Filter, now: number) {
  const parts = [
    'card.expiresAt > :now',
    workflow && 'card.workflow = :workflow',
    category && 'card.category = :category',
    dropoffCountry &&
      '(card.places.dropoff.countryCode = :country OR card.places.meetup.countryCode = :country)',
  ];
  return {
    expression: parts.filter(Boolean).join(' AND '),
    values: {
      ':now': now,
      ...(workflow && { ':workflow': workflow }),
      ...(category && { ':category': category }),
      ...(dropoffCountry && { ':country': dropoffCountry }),
    },
  };
}
