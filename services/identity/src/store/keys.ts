/** The keys of identity's table; every row of a user begins with the user. */
export const TABLE = { partitionKey: 'pk', sortKey: 'sk' } as const;

/** The kinds of rows that announce. */
export const AGGREGATES = ['profile'] as const;

export function profileKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'profile' } as const;
}

export function photoKey(photoId: string) {
  return { pk: `photo#${photoId}`, sk: 'photo' } as const;
}

/** The row that counts a user's upload tickets. */
export function ticketsKey(userId: string) {
  return { pk: `user#${userId}`, sk: 'tickets' } as const;
}
