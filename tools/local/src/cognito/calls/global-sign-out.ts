import { defineCall } from '../call.ts';
import { callerOf } from '../caller.ts';
import { requirePool, requireUser } from '../lookup.ts';
import { token, userPoolId, username } from './members.ts';

/** Signs the caller out everywhere: all their tokens so far are over. */
export const globalSignOut = defineCall({
  name: 'GlobalSignOut',
  input: { AccessToken: token },
  async answer(parts, input) {
    const { user } = await callerOf(parts, input.AccessToken);
    parts.users.change(user, parts.now(), ({ signOuts }) => ({ signOuts: signOuts + 1 }));
    return {};
  },
});

/** Signs a user out everywhere. */
export const adminUserGlobalSignOut = defineCall({
  name: 'AdminUserGlobalSignOut',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username },
  async answer(parts, input) {
    const user = requireUser(parts, requirePool(parts, input.UserPoolId), input.Username);
    parts.users.change(user, parts.now(), ({ signOuts }) => ({ signOuts: signOuts + 1 }));
    return {};
  },
});
