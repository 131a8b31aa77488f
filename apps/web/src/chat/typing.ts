import { useSyncExternalStore } from 'react';

const SHOWN_MS = 5_000;
const until = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Somebody types in a conversation: true for five seconds, then no more. */
export function noteTyping(conversationId: string): void {
  clearTimeout(until.get(conversationId));
  until.set(
    conversationId,
    setTimeout(() => {
      until.delete(conversationId);
      changed();
    }, SHOWN_MS),
  );
  changed();
}

/** What was being typed has come. */
export function forgetTyping(conversationId: string): void {
  clearTimeout(until.get(conversationId));
  if (until.delete(conversationId)) changed();
}

/** Whether the other side types in a conversation now. */
export function useTyping(conversationId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => until.has(conversationId),
  );
}
