import { defineRoute, idText, listQuery } from '@nwassik/http';
import * as z from 'zod';
import {
  conversationListSchema,
  conversationSchema,
  messagePageSchema,
  messageSchema,
  openSchema,
  readSchema,
  sendSchema,
  seqText,
  ticketSchema,
  unreadSchema,
} from './chat.schema.ts';

const inConversation = z.strictObject({ conversationId: idText });

export const listConversations = defineRoute({
  method: 'GET',
  path: '/v1/chat/conversations',
  access: 'signed-in',
  summary:
    'One’s conversations, newest first; with requestId those about one request, and one’s standing there',
  query: z.strictObject({ ...listQuery, requestId: idText.optional() }),
  answers: { 200: { description: 'The conversations', schema: conversationListSchema } },
  problems: ['cursor-unknown'],
});

export const openConversationRoute = defineRoute({
  method: 'POST',
  path: '/v1/chat/conversations',
  access: 'signed-in',
  summary: 'Says the first thing about a request; joins the conversation where there is one',
  body: openSchema,
  answers: { 201: { description: 'The conversation', schema: conversationSchema } },
  problems: [
    'not-heard-of-yet',
    'own-request',
    'request-not-open',
    'subscription-required',
    'conversation-closed',
    'too-many-messages',
    'too-many-conversations',
    'lost-race',
  ],
});

export const readUnreadCount = defineRoute({
  method: 'GET',
  path: '/v1/chat/unread-count',
  access: 'signed-in',
  summary: 'How many messages are unread',
  answers: { 200: { description: 'The number', schema: unreadSchema } },
});

export const listMessages = defineRoute({
  method: 'GET',
  path: '/v1/chat/conversations/{conversationId}/messages',
  access: 'signed-in',
  summary: 'Messages after `since`, or the latest before `before`; the newest page without either',
  params: inConversation,
  query: z
    .strictObject({ limit: listQuery.limit, since: seqText.optional(), before: seqText.optional() })
    .refine(
      ({ since, before }) => since === undefined || before === undefined,
      'takes since or before, not both',
    ),
  answers: { 200: { description: 'The messages, ascending', schema: messagePageSchema } },
  problems: ['conversation-not-found'],
});

export const sendMessageRoute = defineRoute({
  method: 'POST',
  path: '/v1/chat/conversations/{conversationId}/messages',
  access: 'signed-in',
  summary: 'Sends a message; a retry under the same clientId gets the first',
  params: inConversation,
  body: sendSchema,
  answers: { 201: { description: 'The message', schema: messageSchema } },
  problems: ['conversation-not-found', 'conversation-closed', 'too-many-messages', 'lost-race'],
});

export const markReadRoute = defineRoute({
  method: 'POST',
  path: '/v1/chat/conversations/{conversationId}/read',
  access: 'signed-in',
  summary: 'Marks as read up to a number; marks only move forward',
  params: inConversation,
  body: readSchema,
  answers: { 204: { description: 'Marked' } },
  problems: ['conversation-not-found'],
});

export const eraseMessageRoute = defineRoute({
  method: 'DELETE',
  path: '/v1/chat/conversations/{conversationId}/messages/{seq}',
  access: 'signed-in',
  summary: 'Leaves a tombstone in place of one’s own message',
  params: z.strictObject({ conversationId: idText, seq: seqText }),
  answers: { 200: { description: 'The tombstone', schema: messageSchema } },
  problems: ['conversation-not-found', 'message-not-found', 'not-your-message'],
});

export const issueTicket = defineRoute({
  method: 'POST',
  path: '/v1/chat/socket-tickets',
  access: 'signed-in',
  summary: 'A ticket to open the socket with: one use, 60 seconds',
  answers: { 201: { description: 'The ticket', schema: ticketSchema } },
});

/** Every route of chat, in the order of the document. */
export const ROUTES = [
  listConversations,
  openConversationRoute,
  readUnreadCount,
  listMessages,
  sendMessageRoute,
  markReadRoute,
  eraseMessageRoute,
  issueTicket,
] as const;
