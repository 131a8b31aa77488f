import { defineCall } from '../call.ts';
import { callerOf } from '../caller.ts';
import { requirePool, requireUser } from '../lookup.ts';
import { token, userPoolId, username } from './members.ts';

/** Deletes the caller. */
export const deleteUser = defineCall({
  name: 'DeleteUser',
  input: { AccessToken: token },
  async answer(parts, input) {
    const { user } = await callerOf(parts, input.AccessToken);
    parts.users.remove(user);
    return {};
  },
});

/** Deletes a user. */
export const adminDeleteUser = defineCall({
  name: 'AdminDeleteUser',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username },
  async answer(parts, input) {
    parts.users.remove(requireUser(parts, requirePool(parts, input.UserPoolId), input.Username));
    return {};
  },
});
