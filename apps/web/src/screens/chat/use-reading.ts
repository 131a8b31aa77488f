import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../../api/client.ts';
import type { Answered, Conversation } from '../../market/types.ts';
import { meQuery } from '../../session/me-query.ts';
import type { InboxItem } from './inbox-query.ts';

type InboxView = Answered<'/v1/views/inbox'>;

/** The rows of the inbox follow a read mark a moment later: asked before, they would still say unread. */
const SETTLED_MS = 2_500;

function readIn<Item extends InboxItem>(item: Item, conversationId: string, seq: number): Item {
  if (item.conversation.id !== conversationId) return item;
  return { ...item, conversation: { ...item.conversation, unread: 0, readSeq: seq } };
}

/** Shows a conversation as read at once, wherever it is counted. */
function showAsRead(queries: QueryClient, id: string, unread: number, seq: number): void {
  queries.setQueriesData<InboxView | InboxItem | null>({ queryKey: ['inbox'] }, (known) => {
    if (!known) return known;
    if ('items' in known) return { ...known, items: known.items.map((item) => readIn(item, id, seq)) };
    return readIn(known, id, seq);
  });
  queries.setQueryData(meQuery.queryKey, (me) =>
    me?.unread.messages === undefined
      ? me
      : { ...me, unread: { ...me.unread, messages: Math.max(0, me.unread.messages - unread) } },
  );
}

/** Marks as read what is on the screen, while somebody looks at it. */
export function useReading(conversation: Conversation, lastSeq: number): void {
  const queries = useQueryClient();
  const { id, unread, readSeq } = conversation;
  const wanted = lastSeq > readSeq && unread > 0;
  useEffect(() => {
    if (!wanted) return undefined;
    async function mark(): Promise<void> {
      if (document.visibilityState === 'hidden') return;
      showAsRead(queries, id, unread, lastSeq);
      await answered(
        (await api()).POST('/v1/chat/conversations/{conversationId}/read', {
          params: { path: { conversationId: id } },
          body: { seq: lastSeq },
        }),
      ).catch(() => undefined);
      setTimeout(() => {
        void queries.invalidateQueries({ queryKey: ['inbox'] });
        void queries.invalidateQueries(meQuery);
      }, SETTLED_MS);
    }
    void mark();
    const again = () => void mark();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [wanted, id, unread, lastSeq, queries]);
}
