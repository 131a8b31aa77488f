import { idText, listOf, plainText } from '@nwassik/http';
import * as z from 'zod';
import { SYSTEM_FACTS } from '../domain/message.ts';

/** What one may write in a message: up to 4,000 characters. */
const messageText = plainText({ min: 1, max: 4_000, lines: true });

const seq = z.int().min(1).max(9_999_999_999);

export const seqText = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number')
  .transform(Number);

export const openSchema = z
  .strictObject({
    requestId: idText,
    text: messageText,
    clientId: idText,
    providerId: idText.exactOptional(),
  })
  .meta({ id: 'OpenConversation' });

export const sendSchema = z.strictObject({ clientId: idText, text: messageText }).meta({ id: 'SendMessage' });

export const readSchema = z.strictObject({ seq }).meta({ id: 'ReadMark' });

const systemData = z
  .strictObject({
    what: z.enum(SYSTEM_FACTS),
    offerId: z.string(),
  })
  .meta({ id: 'SystemData' });

export const messageSchema = z
  .strictObject({
    conversationId: z.string(),
    seq: z.int(),
    clientId: z.string(),
    senderId: z.string().nullable(),
    kind: z.enum(['text', 'system', 'deleted']),
    text: z.string().nullable(),
    data: systemData.nullable(),
    sentAt: z.iso.datetime(),
  })
  .meta({ id: 'Message' });

export const conversationSchema = z
  .strictObject({
    id: z.string(),
    requestId: z.string(),
    requesterId: z.string(),
    providerId: z.string(),
    mode: z.enum(['open', 'closed']),
    lastSeq: z.int(),
    readSeq: z.int(),
    peerReadSeq: z.int(),
    unread: z.int(),
    lastMessage: z
      .strictObject({
        seq: z.int(),
        senderId: z.string().nullable(),
        kind: z.enum(['text', 'system', 'deleted']),
        text: z.string().nullable(),
        data: systemData.nullable(),
        sentAt: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Conversation' });

/** Whether the caller may open a conversation about a request, and why not. */
export const standingSchema = z
  .strictObject({
    mayOpen: z.boolean(),
    why: z
      .enum([
        'own-request',
        'request-not-open',
        'conversation-exists',
        'not-heard-of-yet',
        'subscription-required',
      ])
      .nullable(),
    conversationId: z.string().nullable(),
    limit: z.int().nullable(),
    used: z.int(),
    resetsAt: z.iso.datetime(),
  })
  .meta({ id: 'ConversationStanding' });

export const conversationListSchema = listOf(conversationSchema).extend({
  standing: standingSchema.exactOptional(),
});

export const messagePageSchema = z
  .strictObject({ items: z.array(messageSchema), nextCursor: z.null(), more: z.boolean() })
  .meta({ id: 'MessagePage' });

export const unreadSchema = z.strictObject({ unread: z.int() }).meta({ id: 'UnreadCount' });

export const ticketSchema = z
  .strictObject({ url: z.string(), ticket: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'SocketTicket' });

const conversationId = idText;

/** A frame from a client: JSON, at most 32 KB. */
export const frameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message.send'), conversationId, clientId: idText, text: messageText }),
  z.strictObject({ type: z.literal('message.read'), conversationId, seq }),
  z.strictObject({ type: z.literal('typing'), conversationId }),
  z.strictObject({ type: z.literal('sync'), conversationId, since: z.int().min(0).max(9_999_999_999) }),
  z.strictObject({ type: z.literal('ping') }),
]);

export type Frame = z.output<typeof frameSchema>;
