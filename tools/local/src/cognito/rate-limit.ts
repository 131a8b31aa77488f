/** How often something may be done within a time, counted for each key. */
export interface RateLimit {
  /** Whether it may be done once more; if so, it is counted. */
  take(key: string): boolean;
  /** How often it was counted within the time that runs. */
  count(key: string): number;
}

const MOST_KEYS = 10_000;

/**
 * Allows `most` times from the first one until `windowMs` later, then starts over. In memory: a restart
 * forgives.
 * @param now milliseconds since the epoch
 */
export function rateLimit(most: number, windowMs: number, now: () => number): RateLimit {
  const windows = new Map<string, { startedAt: number; count: number }>();
  const current = (key: string) => {
    const window = windows.get(key);
    return window && now() - window.startedAt < windowMs ? window : undefined;
  };
  return {
    take(key) {
      const window = current(key);
      if (window) {
        if (window.count >= most) return false;
        window.count += 1;
        return true;
      }
      windows.delete(key);
      windows.set(key, { startedAt: now(), count: 1 });
      for (const oldest of windows.keys()) {
        if (windows.size <= MOST_KEYS) break;
        windows.delete(oldest);
      }
      return true;
    },
    count: (key) => current(key)?.count ?? 0,
  };
}
