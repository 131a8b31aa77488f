import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserPool } from './user-pool.ts';

/** The source of a trigger's function that keeps the events it gets, for `eventsOf`, and then does this. */
export function recording(body = 'return event;'): string {
  return `
    import { appendFileSync } from 'node:fs';
    export const handler = async (event) => {
      appendFileSync(new URL('events.jsonl', import.meta.url), JSON.stringify(event) + '\\n');
      ${body}
    };`;
}

/** The events that a recording function got. */
export function eventsOf(pool: UserPool, trigger: string): unknown[] {
  const path = join(pool.dir, 'bundles', trigger, 'events.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}
