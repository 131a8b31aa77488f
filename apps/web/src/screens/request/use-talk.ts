import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';

/** How often chat is asked for a conversation that an offer has just opened. */
const TRIES = 5;
const PAUSE_MS = 600;

async function conversationWith(requestId: string, providerId: string): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const { items } = await answered(
      (await api()).GET('/v1/chat/conversations', { params: { query: { requestId } } }),
    );
    const found = items.find((conversation) => conversation.providerId === providerId);
    if (found || attempt === TRIES) return found?.id;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Goes to the conversation about a request with one of its providers; to a first message where there is none. */
export function useTalk() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function talk(requestId: string, providerId: string): Promise<void> {
    setBusy(true);
    try {
      const conversationId = await conversationWith(requestId, providerId);
      if (conversationId) {
        await router.navigate({
          to: '/chat/$conversationId',
          params: { conversationId },
          search: { about: requestId },
        });
      } else {
        await router.navigate({
          to: '/requests/$requestId/message',
          params: { requestId },
          search: { to: providerId },
        });
      }
    } finally {
      setBusy(false);
    }
  }
  return { talk, busy };
}
