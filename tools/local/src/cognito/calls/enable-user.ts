import { defineCall } from '../call.ts';
import { requirePool, requireUser } from '../lookup.ts';
import { userPoolId, username } from './members.ts';

/** Lets a disabled user sign in again. */
export const adminEnableUser = defineCall({
  name: 'AdminEnableUser',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username },
  async answer(parts, input) {
    const user = requireUser(parts, requirePool(parts, input.UserPoolId), input.Username);
    parts.users.change(user, parts.now(), () => ({ enabled: true }));
    return {};
  },
});

/** Keeps a user from signing in, and ends all their sessions. */
export const adminDisableUser = defineCall({
  name: 'AdminDisableUser',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username },
  async answer(parts, input) {
    const user = requireUser(parts, requirePool(parts, input.UserPoolId), input.Username);
    parts.users.change(user, parts.now(), ({ signOuts }) => ({ enabled: false, signOuts: signOuts + 1 }));
    return {};
  },
});
