import * as z from 'zod';
import { defineCall } from '../call.ts';
import { CognitoError } from '../error.ts';
import { requirePool, requireUser } from '../lookup.ts';
import { userPoolId, username } from './members.ts';

/** Puts a user into a group of the template, once: their next tokens name it. */
export const adminAddUserToGroup = defineCall({
  name: 'AdminAddUserToGroup',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username, GroupName: z.string().min(1).max(128) },
  async answer(parts, input) {
    const pool = requirePool(parts, input.UserPoolId);
    const user = requireUser(parts, pool, input.Username);
    if (!pool.groups.has(input.GroupName)) {
      throw new CognitoError('ResourceNotFoundException', 'Group not found.');
    }
    parts.users.change(user, parts.now(), ({ groups }) => ({
      groups: [...new Set([...groups, input.GroupName])],
    }));
    return {};
  },
});
