import { defineCall } from '../call.ts';
import { callerOf } from '../caller.ts';
import { attemptLimitExceeded, incorrectUsernameOrPassword } from '../error.ts';
import { srpPoolName } from '../new-user.ts';
import { isPassword, storedPassword } from '../password.ts';
import { assertPassword } from '../password-policy.ts';
import { password, token } from './members.ts';

/** Changes the caller's password, who must know the one before. */
export const changePassword = defineCall({
  name: 'ChangePassword',
  input: { AccessToken: token, PreviousPassword: password, ProposedPassword: password },
  async answer(parts, input) {
    const { pool, user } = await callerOf(parts, input.AccessToken);
    assertPassword(pool.passwordPolicy, input.ProposedPassword);
    const outcome = await parts.passwordAttempts.attempt(`${pool.id}/${user.username}`, () =>
      isPassword(user.password, input.PreviousPassword),
    );
    if (outcome === 'locked') throw attemptLimitExceeded();
    if (outcome === 'wrong') throw incorrectUsernameOrPassword();
    const stored = await storedPassword(
      { poolName: srpPoolName(pool), username: user.username },
      input.ProposedPassword,
    );
    parts.users.change(user, parts.now(), () => ({ password: stored }));
    return {};
  },
});
