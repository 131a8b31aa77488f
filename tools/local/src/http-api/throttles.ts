import type { Throttle } from './http-api-definition.ts';

/**
 * API Gateway's token buckets, one for each route: a bucket holds `burst` tokens, fills by `rate` tokens a second, and
 * every request takes one.
 *
 * @returns whether a route takes another request at an instant in milliseconds, which never goes back.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html
 */
export function createThrottles(throttle: Throttle | undefined): (routeKey: string, now: number) => boolean {
  if (!throttle) return () => true;
  const { rate, burst } = throttle;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (routeKey, now) => {
    const bucket = buckets.get(routeKey) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate);
    const takes = tokens >= 1;
    buckets.set(routeKey, { tokens: takes ? tokens - 1 : tokens, at: now });
    return takes;
  };
}
