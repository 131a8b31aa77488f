import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Entry =
  | { readonly op: 'sent'; readonly queue: string; readonly message: { readonly id: string } }
  | { readonly op: 'received' | 'deleted'; readonly queue: string; readonly id: string }
  | { readonly op: 'dead-lettered'; readonly queue: string; readonly id: string; readonly to: string };

/** How many messages are in each queue that isn't empty, as the journal of a running product tells. */
export function queuesLeft(dataFolder: string): Record<string, number> {
  const queueOf = new Map<string, string>();
  const written = readFileSync(join(dataFolder, 'queues.jsonl'), 'utf8');
  for (const line of written.slice(0, written.lastIndexOf('\n')).split('\n')) {
    for (const entry of JSON.parse(line || '[]') as Entry[]) {
      if (entry.op === 'sent') queueOf.set(entry.message.id, entry.queue);
      if (entry.op === 'deleted') queueOf.delete(entry.id);
      if (entry.op === 'dead-lettered') queueOf.set(entry.id, entry.to);
    }
  }
  const left: Record<string, number> = {};
  for (const queue of queueOf.values()) left[queue] = (left[queue] ?? 0) + 1;
  return left;
}
