import type { Call } from './longest-chain.ts';

/** A call of an AWS SDK client: which command, and when it ran. */
export interface RecordedCall extends Call {
  /** As AWS names the action: `TransactWriteItems`. */
  readonly action: string;
}

/** The part of an SDK client in use here; each client's own middleware type names its own inputs. */
interface Client {
  readonly middlewareStack: { add(middleware: never, options: object): void };
}

type Middleware = (
  next: (args: unknown) => Promise<unknown>,
  context: { readonly commandName?: string },
) => (args: unknown) => Promise<unknown>;

/** Writes down every call of some clients, from before anything is serialized until the answer is there. */
export function recordCalls(clients: readonly Client[]) {
  const calls: RecordedCall[] = [];
  const record: Middleware = (next, context) => async (args) => {
    const start = performance.now();
    try {
      return await next(args);
    } finally {
      const action = String(context.commandName).replace(/Command$/, '');
      calls.push({ action, start, end: performance.now() });
    }
  };
  for (const client of clients) {
    client.middlewareStack.add(record as never, {
      step: 'initialize',
      priority: 'high',
      name: 'recordCalls',
    });
  }
  return {
    /** The calls made while an action ran. */
    async during(action: () => Promise<unknown>): Promise<readonly RecordedCall[]> {
      const from = calls.length;
      await action();
      return calls.slice(from);
    },
  };
}
