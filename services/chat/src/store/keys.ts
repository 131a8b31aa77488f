/** The keys of chat's table. Numbers are padded so that they sort as numbers. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  localIndexes: [{ name: 'byClientId', sortKey: 'clientId', projection: 'keys-only' }],
} as const;

/** The kinds of rows that announce. */
export const AGGREGATES = ['conversation', 'message', 'read'] as const;

export const CORE = '~core';

export function coreKey(conversationId: string) {
  return { pk: `conversation#${conversationId}`, sk: CORE } as const;
}

export function messageKey(conversationId: string, seq: number) {
  return { pk: `conversation#${conversationId}`, sk: `message#${String(seq).padStart(10, '0')}` } as const;
}

export function readKey(conversationId: string, userId: string) {
  return { pk: `conversation#${conversationId}`, sk: `read#${userId}` } as const;
}

export function inboxKey(userId: string, conversationId: string) {
  return { pk: `inbox#${userId}`, sk: `conversation#${conversationId}` } as const;
}

export function requestKey(requestId: string) {
  return { pk: `request#${requestId}`, sk: 'request' } as const;
}

export function requestConversationKey(requestId: string, providerId: string) {
  return { pk: `request#${requestId}`, sk: `conversation#${providerId}` } as const;
}

export function openedKey(userId: string, hour: string) {
  return { pk: `user#${userId}`, sk: `opened#${hour}` } as const;
}

/** A provider's plan and what their months have counted. */
export function meterKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'meter' } as const;
}

export function ticketKey(hash: string) {
  return { pk: `ticket#${hash}`, sk: 'ticket' } as const;
}

export function connectionKey(userId: string, connectionId: string) {
  return { pk: `user#${userId}`, sk: `connection#${connectionId}` } as const;
}
