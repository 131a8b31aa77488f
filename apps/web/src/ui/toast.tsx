import { useSyncExternalStore, type ReactNode } from 'react';

/** What can be done about what was said, such as taking it back. */
interface Action {
  readonly label: ReactNode;
  readonly act: () => void;
}

let shown: {
  readonly content: ReactNode;
  readonly action?: Action | undefined;
  readonly key: number;
} | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says in passing what was done: six seconds at the foot of the page, read out politely. */
export function say(content: ReactNode, action?: Action): void {
  clearTimeout(timer);
  show({ content, action, key: Date.now() });
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
          className="pointer-events-auto flex animate-rise items-center gap-4 rounded-control bg-ink px-5 py-1 text-paper shadow-float"
        >
          <span className="flex items-center gap-3 py-2.5">{toast.content}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.act();
                show(null);
              }}
              className="-me-2 min-h-11 px-2 font-semibold underline underline-offset-4 focus-visible:outline-paper"
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
