import { TEXT, type openChat } from '../services/open-chat.ts';
import { someone } from '../services/service.ts';
import type { RouteCalls } from './route-calls.ts';

type Chat = Awaited<ReturnType<typeof openChat>>;

/** A call of each route of chat that succeeds, in a conversation of eight messages. */
export function routesOfChat(chat: Chat): RouteCalls {
  const scene = async () => {
    const { id, requestId, requesterId, providerId } = await chat.conversation();
    return {
      requestId,
      path: `/v1/chat/conversations/${id}`,
      requester: { userId: requesterId },
      provider: { userId: providerId },
    };
  };
  return {
    'GET /v1/chat/conversations': async () => {
      const { requester, requestId } = await scene();
      return { path: `/v1/chat/conversations?requestId=${requestId}`, as: requester };
    },
    'POST /v1/chat/conversations': async () => {
      const { requestId } = await chat.requestHeardOf();
      const body = { requestId, text: TEXT, clientId: crypto.randomUUID() };
      return { path: '/v1/chat/conversations', as: someone(), body };
    },
    'GET /v1/chat/unread-count': async () => ({
      path: '/v1/chat/unread-count',
      as: (await scene()).requester,
    }),
    'GET /v1/chat/conversations/{conversationId}/messages': async () => {
      const { path, requester } = await scene();
      return { path: `${path}/messages`, as: requester };
    },
    'POST /v1/chat/conversations/{conversationId}/messages': async () => {
      const { path, provider } = await scene();
      return { path: `${path}/messages`, as: provider, body: { text: TEXT, clientId: crypto.randomUUID() } };
    },
    'POST /v1/chat/conversations/{conversationId}/read': async () => {
      const { path, requester } = await scene();
      return { path: `${path}/read`, as: requester, body: { seq: 7 } };
    },
    'DELETE /v1/chat/conversations/{conversationId}/messages/{seq}': async () => {
      const { path, provider } = await scene();
      return { path: `${path}/messages/7`, as: provider };
    },
    'POST /v1/chat/socket-tickets': async () => ({ path: '/v1/chat/socket-tickets', as: someone() }),
  };
}
