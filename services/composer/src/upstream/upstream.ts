import type { Log } from '@nwassik/observability';
import type * as z from 'zod';
import type { Part } from './part.ts';

/** How long a service may take, in milliseconds: longer than a cold start, shorter than a person's patience. */
const DEADLINE = 3_000;

/** On whose behalf a service is asked. */
export interface OnBehalf {
  /** The caller's `Authorization` header, handed on as it came; none for what is public. */
  readonly authorization?: string | undefined;
  readonly traceparent: string;
}

/** Asks the services over HTTP. */
export interface Upstream {
  /**
   * What a service answers at a path, read by what we need of it. 401, 403 and 404 mean absent; anything else that is
   * not a 200, no answer in time, and an answer we can't read mean unavailable; a 400 is also marked as refused.
   */
  ask<T>(service: string, path: string, needed: z.ZodType<T>, onBehalf: OnBehalf): Promise<Part<T>>;
}

/** The services behind an origin, such as `https://nwassik.example`. */
export function httpUpstream(origin: string, log: Log): Upstream {
  return {
    async ask(service, path, needed, { authorization, traceparent }) {
      try {
        const answer = await fetch(new URL(path, origin), {
          headers: { accept: 'application/json', traceparent, ...(authorization && { authorization }) },
          redirect: 'error',
          signal: AbortSignal.timeout(DEADLINE),
        });
        if ([401, 403, 404].includes(answer.status)) {
          await answer.body?.cancel();
          return { state: 'absent' };
        }
        if (answer.status === 400) {
          await answer.body?.cancel();
          return { state: 'unavailable', service, refused: true };
        }
        if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
        return { state: 'here', value: needed.parse(await answer.json()) };
      } catch (error) {
        log.error('a service is unavailable', error, { service });
        return { state: 'unavailable', service };
      }
    },
  };
}
