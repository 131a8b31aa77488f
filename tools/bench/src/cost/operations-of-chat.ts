import { TEXT, type openChat } from '../services/open-chat.ts';
import { bodyOf } from '../services/service.ts';
import type { Operation } from './cost-figures.ts';

type Chat = Awaited<ReturnType<typeof openChat>>;

/** What people do in chat, with the budgets of its table. */
export function operationsOfChat(chat: Chat): Operation[] {
  return [
    {
      name: 'message',
      budget: { write: 4, read: 1.5 },
      note: '200 bytes, both inboxes included; its push is apart',
      prepare: () => sending(chat),
    },
    {
      name: 'inbox',
      budget: { write: 0, read: 4 },
      note: '50 conversations',
      prepare: async () => {
        const as = await chat.inboxOf(50);
        return async () => {
          const answer = await chat.call('GET /v1/chat/conversations?limit=50', { as });
          const { items } = await bodyOf<{ items: unknown[] }>(answer, 200);
          if (items.length !== 50) throw new Error(`the inbox has ${items.length} conversations and not 50`);
        };
      },
    },
  ];
}

/** What looking up the sockets of both sides costs, for the push of a message. */
export function pushing(chat: Chat): Operation {
  return {
    name: 'push',
    note: 'of a message: the open sockets of both sides are looked up',
    prepare: () => sending(chat),
  };
}

/** Somebody about to send a message, which the projector then takes from the stream. */
async function sending(chat: Chat) {
  const { id, requesterId } = await chat.conversation();
  await chat.changes();
  return async () => {
    const body = { text: TEXT, clientId: crypto.randomUUID() };
    const path = `/v1/chat/conversations/${id}/messages`;
    await bodyOf(await chat.call(`POST ${path}`, { as: { userId: requesterId }, body }), 201);
    const { batchItemFailures } = await chat.project(await chat.changes());
    if (batchItemFailures.length > 0) throw new Error('the projector could not take the message');
  };
}
