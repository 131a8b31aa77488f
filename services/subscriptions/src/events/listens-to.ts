import { listen, type Listener } from '@nwassik/messaging';
import { userSchema, type Users } from '../store/users.ts';

/** What this service hears of others, by event type, and what it does about it. */
export function listeners(users: Users): readonly Listener[] {
  return ['identity.user.registered.v1', 'identity.profile.changed.v1'].map((type) =>
    listen(type, userSchema, (user) => users.keep(user)),
  );
}
