import type { Clock } from '../clock.ts';
import type { Bucket } from './buckets.ts';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;

/**
 * Deletes what the buckets' lifecycle rules say, by the movable clock, until it is stopped: as S3 does, at the midnight
 * (UTC) that follows the object's last day.
 */
export function startObjectExpiry(options: { buckets: Iterable<Bucket>; clock: Clock }): { stop(): void } {
  const { clock } = options;
  const buckets = [...options.buckets];
  const expire = () => {
    for (const bucket of buckets) {
      for (const { prefix, days } of bucket.expirations) {
        for (const { key, lastModified } of bucket.list(prefix)) {
          if (clock.now() >= endOf(lastModified + days * DAY_MS)) bucket.remove(key);
        }
      }
    }
  };
  expire();
  const timer = setInterval(expire, EVERY_MS).unref();
  const stopListening = clock.onAdvance(expire);
  return {
    stop() {
      clearInterval(timer);
      stopListening();
    },
  };
}

/** The midnight that ends the day of an instant. */
function endOf(instant: number): number {
  return Math.ceil(instant / DAY_MS) * DAY_MS;
}
