/** The keys of notifications' table: nearly every row belongs to one user and lies in their partition. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  // Deliveries that still wait, by when they are due.
  indexes: [{ name: 'due', partitionKey: 'waiting', sortKey: 'dueKey', projection: 'keys-only' }],
  // A user's unread notifications.
  localIndexes: [{ name: 'unread', sortKey: 'unread', projection: 'keys-only' }],
} as const;

/** The kinds of rows that announce. */
export const AGGREGATES = ['notification'] as const;

/** The kinds of rows that the sender follows. */
export const SENT = ['delivery'] as const;

/** The partition of all deliveries that wait. */
export const WAITING = 'waiting';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export function userKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'user' } as const;
}

export function settingsKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'settings' } as const;
}

/** Ids of notifications sort by time, and so do these. */
export function notificationKey(userId: string, id: string) {
  return { pk: `user#${userId}`, sk: `n#${id}` } as const;
}

export function deliveryKey(userId: string, id: string, channel: string) {
  return { pk: `user#${userId}`, sk: `delivery#${id}#${channel}` } as const;
}

/** What waits for the digest of a local day. */
export function digestItemKey(userId: string, day: string, id: string) {
  return { pk: `user#${userId}`, sk: `digest#${day}#${id}` } as const;
}

/** How far a user has read a conversation. */
export function readKey(userId: string, conversationId: string) {
  return { pk: `user#${userId}`, sk: `read#${conversationId}` } as const;
}

/** That a conversation has been told of, and not read since. */
export function talkKey(userId: string, conversationId: string) {
  return { pk: `user#${userId}`, sk: `talk#${conversationId}` } as const;
}

export function blockKey(userId: string, otherId: string, side: 'by' | 'of') {
  return { pk: `user#${userId}`, sk: `block#${otherId}#${side}` } as const;
}

export function pushKey(userId: string, hash: string) {
  return { pk: `user#${userId}`, sk: `push#${hash}` } as const;
}

export function requestKey(requestId: string) {
  return { pk: `request#${requestId}`, sk: 'request' } as const;
}
