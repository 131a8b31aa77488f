/** The keys of notifications' table; what it knows of a user begins with the user. */
export const TABLE = { partitionKey: 'pk', sortKey: 'sk' } as const;

export function userKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'user' } as const;
}
