import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Answered } from '../../market/types.ts';

export type InboxItem = Answered<'/v1/views/inbox'>['items'][number];

/** Open conversations, newest first, each with whom and about what. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: async () => answered((await api()).GET('/v1/views/inbox', { params: { query: { limit: '50' } } })),
  refetchInterval: 45_000,
});

/** One conversation: from the inbox, or (closed ones are not there) from those about its request. */
export const conversationQuery = (conversationId: string, about: string | undefined) =>
  queryOptions({
    queryKey: ['inbox', conversationId, about],
    queryFn: async (): Promise<InboxItem | null> => {
      const client = await api();
      const inbox = await answered(client.GET('/v1/views/inbox', { params: { query: { limit: '50' } } }));
      const open = inbox.items.find(({ conversation }) => conversation.id === conversationId);
      if (open) return open;
      if (!about) return null;
      const [{ items }, cards] = await Promise.all([
        answered(client.GET('/v1/chat/conversations', { params: { query: { requestId: about } } })),
        answered(client.GET('/v1/requests', { params: { query: { ids: about } } })),
      ]);
      const conversation = items.find(({ id }) => id === conversationId);
      return conversation ? { conversation, request: cards.items[0] ?? null } : null;
    },
  });

/** The offers behind a conversation's cards. */
export const offersQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['offers', requestId],
    queryFn: async () => {
      const { items } = await answered(
        (await api()).GET('/v1/requests/{requestId}/offers', {
          params: { path: { requestId }, query: { limit: '50' } },
        }),
      );
      return new Map(items.map((offer) => [offer.id, offer]));
    },
  });
