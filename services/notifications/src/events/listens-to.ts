import { listen, type Listener } from '@nwassik/messaging';
import * as z from 'zod';
import type { telling } from '../app/tell.ts';
import { STANDINGS, userSchema, type Copies, type Standing } from '../store/copies.ts';
import type { Notifications } from '../store/notifications.ts';
import { STORYTELLERS } from './stories.ts';

export const requestEventSchema = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  state: z.string(),
});

export const readEventSchema = z.object({ conversationId: z.string(), userId: z.string(), seq: z.int() });

const blockEventSchema = z.object({
  blockerId: z.string(),
  blockedId: z.string(),
  blocked: z.boolean(),
  version: z.int(),
});

/** Whoever deleted their account has no name any more. */
const goneSchema = z.object({ userId: z.string(), version: z.int() });

const NAMED: Readonly<Record<string, Standing>> = {
  'identity.user.registered.v1': 'active',
  'identity.profile.changed.v1': 'active',
  'identity.user.restored.v1': 'active',
  'identity.user.suspended.v1': 'suspended',
};

/**
 * What notifications hears of others, by event type: copies it keeps, conversations that were read, and stories to
 * tell. An event that is both (a request that expired) is kept first.
 */
export function listeners(parts: {
  readonly copies: Copies;
  readonly notifications: Notifications;
  readonly tell: ReturnType<typeof telling>;
  readonly now: () => number;
}): readonly Listener[] {
  const { copies, notifications, tell, now } = parts;
  const keeping: Listener[] = [
    ...Object.entries(NAMED).map(([type, standing]) =>
      listen(
        type,
        userSchema.extend({ standing: z.enum(STANDINGS).optional() }),
        ({ standing: said, ...user }) => copies.keepUser(user, said ?? standing),
      ),
    ),
    listen('identity.user.deleted.v1', goneSchema, ({ userId, version }) =>
      copies.keepUser({ userId, version, displayName: '', locale: 'fr', timeZone: 'UTC' }, 'deleted'),
    ),
    listen('identity.block.changed.v1', blockEventSchema, (block) => copies.keepBlock(block)),
    ...['posted', 'changed', 'held', 'expiring', 'closed'].map((what) =>
      listen(`requests.request.${what}.v1`, requestEventSchema, (request) => copies.keepRequest(request)),
    ),
    listen('chat.messages.read.v1', readEventSchema, ({ userId, conversationId, seq }) =>
      notifications.readTalk(userId, conversationId, seq, now()),
    ),
  ];
  const stories: Listener[] = STORYTELLERS.map(({ type, tell: storiesOf }) => ({
    type,
    async hear(data, { id, time }) {
      for (const story of storiesOf(data)) await tell(story, { id, at: Date.parse(time) });
    },
  }));
  const types = new Set([...keeping, ...stories].map(({ type }) => type));
  return [...types].map((type) => ({
    type,
    async hear(data, about) {
      for (const listener of [...keeping, ...stories])
        if (listener.type === type) await listener.hear(data, about);
    },
  }));
}
