/** How many requests one person may keep. */
export const MAX_FAVOURITES = 100;

/** A request that somebody keeps an eye on. It stays when the request closes: a tombstone tells how it ended. */
export interface Favourite {
  readonly requestId: string;
  /** In milliseconds since the epoch. */
  readonly keptAt: number;
}
