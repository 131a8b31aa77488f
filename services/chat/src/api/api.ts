import { createApi, cursorCodec, type Api } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import * as z from 'zod';
import { eraseMessage } from '../app/erase-message.ts';
import { markRead } from '../app/mark-read.ts';
import { openConversation } from '../app/open-conversation.ts';
import { readMessages } from '../app/read-messages.ts';
import { sendMessage } from '../app/send-message.ts';
import { standingOf } from '../domain/standing.ts';
import { conversationId } from '../domain/conversation.ts';
import type { Conversations } from '../store/conversations.ts';
import { rowAfter, type Inbox } from '../store/inbox.ts';
import type { Meters } from '../store/meters.ts';
import type { Requests } from '../store/requests.ts';
import { TICKET_LIFE, type Tickets } from '../store/tickets.ts';
import { PROBLEMS } from './problems.ts';
import {
  eraseMessageRoute,
  issueTicket,
  listConversations,
  listMessages,
  markReadRoute,
  openConversationRoute,
  readUnreadCount,
  sendMessageRoute,
} from './routes.ts';
import { conversationView, messageView } from '../views.ts';

export interface ChatApiParts {
  readonly conversations: Conversations;
  readonly inbox: Inbox;
  readonly requests: Requests;
  readonly meters: Meters;
  readonly tickets: Tickets;
  readonly clientId: string;
  /** Where the socket is: `wss://…/socket`. */
  readonly socketUrl: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

const position = z.object({ lastAt: z.string(), id: z.string() });

/** Chat's HTTP API. */
export function chatApi(parts: ChatApiParts): Api {
  const { conversations, inbox, requests, meters, tickets, clientId, socketUrl, now, log } = parts;
  const api = createApi({ service: 'chat', title: 'Chat', problems: PROBLEMS, clientId, log });
  const moment = (traceparent: string) => ({ now: now(), traceparent });

  api.on(listConversations, async ({ caller, query }, c) => {
    const { requestId, limit, cursor } = query;
    const codec = cursorCodec(['conversations', caller.userId, requestId ?? ''], position);
    const after = cursor === undefined ? undefined : codec.decode(cursor);
    const [rows, request, quota] = await Promise.all([
      inbox.all(caller.userId),
      requestId === undefined ? undefined : requests.find(requestId),
      requestId === undefined ? undefined : meters.quota(caller.userId, now()),
    ]);
    const listed = rows
      .filter((row) => requestId === undefined || row.requestId === requestId)
      .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt) || b.id.localeCompare(a.id))
      .filter(
        (row) => !after || row.lastAt < after.lastAt || (row.lastAt === after.lastAt && row.id < after.id),
      );
    const page = listed.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      items: page.map((row) => conversationView(row, now())),
      nextCursor: last && listed.length > limit ? codec.encode({ lastAt: last.lastAt, id: last.id }) : null,
      ...(requestId !== undefined &&
        quota && {
          standing: standingOf(
            request,
            caller.userId,
            rows.find((row) => row.id === conversationId(requestId, caller.userId))?.id,
            quota,
          ),
        }),
    });
  });

  api.on(openConversationRoute, async ({ caller, body }, c) => {
    const { requestId, text, providerId } = body;
    const { message, current } = await openConversation(
      { conversations, requests, meters },
      { requestId, callerId: caller.userId, providerId, text, clientId: body.clientId },
      moment(c.get('traceparent')),
    );
    // The inbox row follows by the stream.
    return c.json(conversationView(rowAfter(message, current, caller.userId), now()), 201);
  });

  api.on(readUnreadCount, async ({ caller }, c) => {
    const rows = await inbox.all(caller.userId);
    const unread = rows.reduce((sum, row) => sum + conversationView(row, now()).unread, 0);
    return c.json({ unread });
  });

  api.on(listMessages, async ({ caller, params, query }, c) => {
    const { limit, since, before } = query;
    const range = since === undefined ? { before: before ?? Number.MAX_SAFE_INTEGER } : { since };
    const { messages, more } = await readMessages(conversations, {
      conversationId: params.conversationId,
      userId: caller.userId,
      limit,
      range,
    });
    return c.json({
      items: messages.map((message) => messageView(params.conversationId, message)),
      nextCursor: null,
      more,
    });
  });

  api.on(sendMessageRoute, async ({ caller, params, body }, c) => {
    const { conversationId } = params;
    const command = { conversationId, ...body, senderId: caller.userId };
    const { message } = await sendMessage(conversations, command, moment(c.get('traceparent')));
    return c.json(messageView(conversationId, message), 201);
  });

  api.on(markReadRoute, async ({ caller, params, body }, c) => {
    const command = { ...params, userId: caller.userId, seq: body.seq };
    await markRead(conversations, command, moment(c.get('traceparent')));
    return c.body(null, 204);
  });

  api.on(eraseMessageRoute, async ({ caller, params }, c) => {
    const message = await eraseMessage(conversations, { ...params, userId: caller.userId });
    return c.json(messageView(params.conversationId, message));
  });

  api.on(issueTicket, async ({ caller }, c) => {
    const issued = now();
    const ticket = await tickets.issue(caller.userId, issued);
    return c.json({ url: socketUrl, ticket, expiresAt: new Date(issued + TICKET_LIFE).toISOString() }, 201);
  });

  return api;
}
