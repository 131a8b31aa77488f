import * as z from 'zod';
import { askUnread } from '../upstream/chat.ts';
import { askOwnProfile, ownProfileSchema } from '../upstream/identity.ts';
import { unavailable, valueOf } from '../upstream/part.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { required } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const meViewSchema = z
  .strictObject({
    profile: ownProfileSchema,
    unread: z.strictObject({ messages: z.int().exactOptional() }),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'MeView' });

/** The app's first call: who I am, and what waits for me. */
export async function meView(upstream: Upstream, onBehalf: OnBehalf): Promise<z.output<typeof meViewSchema>> {
  const [profile, unread] = await Promise.all([
    askOwnProfile(upstream, onBehalf),
    askUnread(upstream, onBehalf),
  ]);
  const messages = valueOf(unread)?.unread;
  return {
    profile: required(profile),
    unread: messages === undefined ? {} : { messages },
    unavailable: unavailable([unread]),
  };
}
