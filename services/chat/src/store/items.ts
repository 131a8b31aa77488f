import * as z from 'zod';
import type { Conversation } from '../domain/conversation.ts';
import { SYSTEM_FACTS, type Message } from '../domain/message.ts';
import { coreKey, messageKey, readKey } from './keys.ts';

const count = z.int().min(0);
const sides = { requester: count, provider: count };

const systemData = z.object({
  what: z.enum(SYSTEM_FACTS),
  offerId: z.string(),
});

const conversationInRow = z.object({
  id: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  countedIn: z.string().nullable().default(null),
});

/** What a row carries of its conversation, so that its event and its pushes need no other read. */
export type ConversationInRow = Pick<Conversation, keyof z.output<typeof conversationInRow>>;

const messageSchema = z.object({
  kind: z.literal('message'),
  version: z.int(),
  seq: z.int(),
  clientId: z.string(),
  senderId: z.string().nullable(),
  is: z.enum(['text', 'system', 'deleted']),
  text: z.string().nullable(),
  data: systemData.nullable(),
  sentAt: z.string(),
  counts: z.object(sides),
  minute: z.object({ ...sides, at: z.number() }),
  recent: z.array(z.string()),
  conversation: conversationInRow,
  origin: z.string().optional(),
  traceparent: z.string().optional(),
});

export interface MessageRow {
  readonly message: Message;
  readonly conversation: ConversationInRow;
  /** The socket connection it came by; that one has its answer already. */
  readonly origin?: string | undefined;
  readonly traceparent?: string | undefined;
}

export function messageItem({ message, conversation, origin, traceparent }: MessageRow) {
  const { kind: is, ...rest } = message;
  return {
    ...messageKey(conversation.id, message.seq),
    kind: 'message',
    version: 1,
    is,
    ...rest,
    conversation: inRow(conversation),
    origin,
    traceparent,
  };
}

function inRow({ id, requestId, requesterId, providerId, countedIn }: ConversationInRow) {
  return { id, requestId, requesterId, providerId, ...(countedIn !== null && { countedIn }) };
}

export function messageFrom(item: unknown): MessageRow & { readonly version: number } {
  const { kind: _kind, is, conversation, origin, traceparent, version, ...rest } = messageSchema.parse(item);
  return { message: { ...rest, kind: is }, conversation, origin, traceparent, version };
}

const coreSchema = z.object({
  kind: z.literal('conversation'),
  id: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  version: z.int(),
  openedBy: z.enum(['message', 'offer']),
  createdAt: z.string(),
  countedIn: z.string().nullable().default(null),
  closesAt: z.string().nullable(),
  traceparent: z.string().optional(),
});

export function coreItem(conversation: Conversation, traceparent: string | undefined) {
  return { ...coreKey(conversation.id), kind: 'conversation', ...conversation, traceparent };
}

export function coreFrom(item: unknown): { conversation: Conversation; traceparent?: string | undefined } {
  const { kind: _kind, traceparent, ...conversation } = coreSchema.parse(item);
  return { conversation, traceparent };
}

const readSchema = z.object({
  kind: z.literal('read'),
  userId: z.string(),
  seq: z.int(),
  peerCount: count,
  readAt: z.string(),
  conversation: conversationInRow,
  traceparent: z.string().optional(),
});

/** How far somebody has read, as its row holds it. Its version is the number read to. */
export type ReadRow = Omit<z.output<typeof readSchema>, 'kind'>;

export function readItem(row: ReadRow) {
  return {
    ...readKey(row.conversation.id, row.userId),
    kind: 'read',
    version: row.seq,
    ...row,
    conversation: inRow(row.conversation),
  };
}

export function readFrom(item: unknown): ReadRow {
  const { kind: _kind, ...row } = readSchema.parse(item);
  return row;
}
