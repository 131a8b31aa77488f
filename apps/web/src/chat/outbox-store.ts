import { useSyncExternalStore } from 'react';
import { answered, api } from '../api/client.ts';
import { ApiRefusal } from '../api/refusal.ts';
import { onSessionChange, signedInUser } from '../session/session.ts';
import { again, nextUnsent, refused, without, written, type Outbox } from './outbox.ts';
import { pauseBefore } from './pause.ts';
import { withMessages } from './thread.ts';
import { changeThread } from './thread-query.ts';

/** Refusals after which the same message may pass. */
const PASSING = [404, 408, 409, 429];

const listeners = new Set<() => void>();
let retry: ReturnType<typeof setTimeout> | undefined;
let attempt = 0;

function place(): string | undefined {
  const userId = signedInUser();
  return userId === null ? undefined : `nwassik.outbox.${userId}`;
}

function read(): Outbox {
  const key = place();
  try {
    return key ? (JSON.parse(localStorage.getItem(key) ?? '[]') as Outbox) : [];
  } catch {
    return [];
  }
}

let outbox = read();

function reload(): void {
  outbox = read();
  for (const listener of listeners) listener();
}

/** Changes what is kept: read afresh each time, since another window may have written meanwhile. */
function keep(change: (outbox: Outbox) => Outbox): void {
  const key = place();
  if (!key) return;
  localStorage.setItem(key, JSON.stringify(change(read())));
  reload();
}

async function sendNext(): Promise<boolean> {
  const next = nextUnsent(read());
  if (!next) return false;
  const { conversationId, clientId, text } = next;
  try {
    const message = await answered(
      (await api()).POST('/v1/chat/conversations/{conversationId}/messages', {
        params: { path: { conversationId } },
        body: { clientId, text },
      }),
    );
    changeThread(conversationId, (thread) => withMessages(thread, [message]));
    keep((kept) => without(kept, clientId));
    attempt = 0;
    return true;
  } catch (error) {
    if (error instanceof ApiRefusal && error.status < 500 && !PASSING.includes(error.status)) {
      keep((kept) => refused(kept, clientId, error.code ?? String(error.status)));
      return true;
    }
    const asked = error instanceof ApiRefusal ? (error.retryAfter ?? 0) * 1_000 : 0;
    clearTimeout(retry);
    retry = setTimeout(() => void flush(), Math.max(asked, pauseBefore(attempt, Math.random)));
    attempt += 1;
    return false;
  }
}

/** Sends what waits, one after the other, in one window at a time. What can't pass now is tried again by itself. */
export async function flush(): Promise<void> {
  if (!nextUnsent(read()) || !navigator.onLine) return;
  clearTimeout(retry);
  await navigator.locks.request('nwassik-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    while (await sendNext());
  });
}

/** Writes a message: kept on this device from this moment until the server has it. */
export function send(conversationId: string, text: string): void {
  keep((kept) =>
    written(kept, {
      clientId: crypto.randomUUID(),
      conversationId,
      text,
      writtenAt: new Date().toISOString(),
    }),
  );
  attempt = 0;
  void flush();
}

/** Tries a refused message again. */
export function sendAgain(clientId: string): void {
  keep((kept) => again(kept, clientId));
  void flush();
}

/** Takes a message back that never arrived. */
export function takeBack(clientId: string): void {
  keep((kept) => without(kept, clientId));
}

addEventListener('storage', ({ key }) => key === place() && reload());
addEventListener('online', () => void flush());
onSessionChange(reload);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All messages written here that are not known to have arrived. */
export function useOutbox(): Outbox {
  return useSyncExternalStore(subscribe, () => outbox);
}
