/** What the list of batches shows: it is read from the index alone. */
const BATCH = [
  'kind',
  'id',
  'plan',
  'months',
  'count',
  'redeemed',
  'createdAt',
  'createdBy',
  'expiresAt',
  'voidedAt',
] as const;

/**
 * The keys of subscriptions' table. What belongs to a user begins with the user, a batch lies with its vouchers, and a
 * request with the responses to it that were counted.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  // Sparse: what is due at a time, and the batches in the order they were made.
  indexes: [{ name: 'listed', partitionKey: 'inList', sortKey: 'listedKey', projection: BATCH }],
} as const;

/** The kinds of rows that announce. */
export const AGGREGATES = ['subscription', 'notice', 'response'] as const;

/** The lists in the index. */
export type List = 'batches' | 'subscriptions-due' | 'responses-due';

export function userKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'user' } as const;
}

export function subscriptionKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'subscription' } as const;
}

/** A line of the history: one for each version of the subscription. */
export function historyKey(userId: string, version: number) {
  return { pk: `user#${userId}`, sk: `history#${String(version).padStart(8, '0')}` } as const;
}

export function meterKey(userId: string, month: string) {
  return { pk: `user#${userId}`, sk: `meter#${month}` } as const;
}

/** Something done in a month, for the analytics. */
export function workKey(userId: string, month: string, what: 'response' | 'win', id: string) {
  return { pk: `user#${userId}`, sk: `work#${month}#${what}#${id}` } as const;
}

export function triesKey(userId: string, hour: string) {
  return { pk: `user#${userId}`, sk: `tries#${hour}` } as const;
}

export function noticeKey(userId: string, endsAt: string, what: string) {
  return { pk: `user#${userId}`, sk: `notice#${endsAt}#${what}` } as const;
}

export function responseKey(requestId: string, responseId: string) {
  return { pk: `request#${requestId}`, sk: `response#${responseId}` } as const;
}

/** Stands once a moderator has removed the request. */
export function removedKey(requestId: string) {
  return { pk: `request#${requestId}`, sk: 'removed' } as const;
}

export function batchKey(tag: string) {
  return { pk: `batch#${tag}`, sk: 'batch' } as const;
}

export function voucherKey(tag: string, hash: string) {
  return { pk: `batch#${tag}`, sk: `voucher#${hash}` } as const;
}

export function paymentKey(receiptNumber: string) {
  return { pk: `payment#${receiptNumber}`, sk: 'payment' } as const;
}

/** What puts a row into a list of the index, at an instant in milliseconds since the epoch. */
export function listed(list: List, at: number, id: string) {
  return { inList: list, listedKey: `${new Date(at).toISOString()}#${id}` };
}
