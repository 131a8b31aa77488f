/** A pause that can be cut short. */
export interface WakeablePause {
  /** Resolves after `ms` milliseconds, when woken, or when the signal aborts; at once if it was woken since the last pause. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  wake(): void;
}

export function createWakeablePause(): WakeablePause {
  let end: (() => void) | undefined;
  let isWoken = false;
  return {
    async pause(ms, signal) {
      if (!isWoken && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
          signal.addEventListener('abort', end, { once: true });
        });
        if (end) signal.removeEventListener('abort', end);
        end = undefined;
      }
      isWoken = false;
    },
    wake() {
      isWoken = true;
      end?.();
    },
  };
}
