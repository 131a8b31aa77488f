import { listen, type Listener } from '@nwassik/messaging';
import * as z from 'zod';
import type { People } from '../store/people.ts';

/** What requests needs of a person's profile: how to call them. */
const namedSchema = z.object({
  userId: z.uuid(),
  displayName: z.string().min(1),
  version: z.int().min(1),
});

/** What requests listens to: a person's name, newest version kept. */
export function listeners(people: Pick<People, 'rename'>): readonly Listener[] {
  const keepName = ({ userId, displayName, version }: z.output<typeof namedSchema>) =>
    people.rename(userId, displayName, version);
  return [
    listen('identity.user.registered.v1', namedSchema, keepName),
    listen('identity.profile.changed.v1', namedSchema, keepName),
  ];
}
