import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { EMPTY_THREAD, knownUpTo, withMessages, type Thread } from './thread.ts';

const PAGE = '50';

export const threadKey = (conversationId: string) => ['thread', conversationId] as const;

/** What is known of a thread now, without asking. */
export function knownThread(conversationId: string): Thread {
  return queryClient.getQueryData<Thread>(threadKey(conversationId)) ?? EMPTY_THREAD;
}

/** Changes what is known of a thread; one that nobody has opened yet stays unknown. */
export function changeThread(conversationId: string, change: (thread: Thread) => Thread): void {
  queryClient.setQueryData<Thread>(threadKey(conversationId), (thread) => thread && change(thread));
}

async function messages(conversationId: string, range: { since?: string; before?: string }) {
  return answered(
    (await api()).GET('/v1/chat/conversations/{conversationId}/messages', {
      params: { path: { conversationId }, query: { limit: PAGE, ...range } },
    }),
  );
}

/** A thread that knows messages already, with all that came since. */
async function caughtUp(conversationId: string): Promise<Thread> {
  let since = knownUpTo(knownThread(conversationId));
  for (;;) {
    const { items, more } = await messages(conversationId, { since: String(since) });
    // Read again at the end: the socket may have told of some in the meantime.
    changeThread(conversationId, (thread) => withMessages(thread, items));
    since = items.at(-1)?.seq ?? since;
    if (!more || items.length === 0) return knownThread(conversationId);
  }
}

/** A conversation's messages: the newest page at first; asked again, exactly what was missed. */
export const threadQuery = (conversationId: string) =>
  queryOptions({
    queryKey: threadKey(conversationId),
    queryFn: async (): Promise<Thread> => {
      if (knownThread(conversationId).messages.length > 0) return caughtUp(conversationId);
      const { items, more } = await messages(conversationId, {});
      return { ...withMessages(EMPTY_THREAD, items), fromStart: !more };
    },
    staleTime: 0,
    refetchInterval: 45_000,
  });

/** The page of messages before the first that is known. */
export async function loadEarlier(conversationId: string): Promise<void> {
  const [first] = knownThread(conversationId).messages;
  if (!first) return;
  const { items, more } = await messages(conversationId, { before: String(first.seq) });
  changeThread(conversationId, (thread) => ({
    ...withMessages(thread, items),
    fromStart: thread.fromStart || !more,
  }));
}
