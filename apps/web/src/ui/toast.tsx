import { useSyncExternalStore, type ReactNode } from 'react';

let shown: { readonly content: ReactNode; readonly key: number } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says in passing what was done: six seconds at the foot of the page, read out politely. */
export function say(content: ReactNode): void {
  clearTimeout(timer);
  show({ content, key: Date.now() });
  timer = setTimeout(() => show(null), 6_000);
}

/** The place where passing words appear; stands once in the shell. */
export function Toasts() {
  const toast = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-24 z-30 flex justify-center px-5 md:bottom-8"
    >
      {toast && (
        <div
          key={toast.key}
          className="animate-rise rounded-control bg-ink px-5 py-3.5 text-paper shadow-float"
        >
          {toast.content}
        </div>
      )}
    </div>
  );
}
