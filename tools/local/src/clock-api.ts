import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { Clock } from './clock.ts';

const SECONDS_PER_DAY = 86_400;
const MOST_DAYS_A_CALL = 400;

const move = z.strictObject({
  advanceSeconds: z
    .number()
    .min(0.001)
    .max(MOST_DAYS_A_CALL * SECONDS_PER_DAY),
});

/**
 * `/clock.json` of the one origin: `GET` tells the time as `{ now }` (RFC 3339, UTC), `POST
 * { advanceSeconds }` moves it forward by at most 400 days and tells the new one.
 */
export function clockApi(clock: Clock): Hono {
  const time = (c: Context) => c.json({ now: new Date(clock.now()).toISOString() });
  const app = new Hono();
  app.get('/clock.json', time);
  app.post('/clock.json', bodyLimit({ maxSize: 1024, onError: refuse }), async (c) => {
    const body = move.safeParse(parseJson(await c.req.text()));
    if (!body.success) return refuse(c);
    try {
      clock.advance(body.data.advanceSeconds);
    } catch (error) {
      if (error instanceof RangeError) return refuse(c);
      throw error;
    }
    return time(c);
  });
  app.all('/clock.json', (c) => {
    c.header('allow', 'GET, POST');
    return problem(c, 405, 'Method Not Allowed', 'method-not-allowed', 'GET tells the time, POST moves it.');
  });
  return app;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(c: Context): Response {
  const detail = `Send { "advanceSeconds": <seconds> }: more than 0, at most ${MOST_DAYS_A_CALL} days (${
    MOST_DAYS_A_CALL * SECONDS_PER_DAY
  }) a call. The clock moves forward only, up to the year 9999.`;
  return problem(c, 400, 'Bad Request', 'invalid-clock-move', detail);
}

/** RFC 9457. */
function problem(c: Context, status: 400 | 405, title: string, code: string, detail: string): Response {
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, code }), status, {
    'content-type': 'application/problem+json',
  });
}
