import { defineCall } from '../call.ts';
import { callerOf } from '../caller.ts';
import { requirePool, requireUser } from '../lookup.ts';
import { attributeList } from './attribute-list.ts';
import { token, userPoolId, username } from './members.ts';

/** The caller's own attributes, as far as their client may read them. */
export const getUser = defineCall({
  name: 'GetUser',
  input: { AccessToken: token },
  async answer(parts, input) {
    const { client, user } = await callerOf(parts, input.AccessToken);
    return { Username: user.username, UserAttributes: attributeList(user, client.readable) };
  },
});

/** Any user's attributes and state. */
export const adminGetUser = defineCall({
  name: 'AdminGetUser',
  signed: true,
  input: { UserPoolId: userPoolId, Username: username },
  async answer(parts, input) {
    const user = requireUser(parts, requirePool(parts, input.UserPoolId), input.Username);
    return {
      Username: user.username,
      UserAttributes: attributeList(user, undefined),
      UserCreateDate: user.createdAt / 1000,
      UserLastModifiedDate: user.modifiedAt / 1000,
      Enabled: user.enabled,
      UserStatus: user.status,
    };
  },
});
