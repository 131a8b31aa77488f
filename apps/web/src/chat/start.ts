import { listen } from './live.ts';
import { flush } from './outbox-store.ts';

/** Chat for who is signed in: hears what comes, and sends what was written and never left. */
export function startChat(): () => void {
  void flush();
  return listen();
}
