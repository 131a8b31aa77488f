import { defineCall } from '../call.ts';
import { announceConfirmation } from '../confirmation.ts';
import { codeExpired } from '../error.ts';
import { findRecoverableUser, requireClient } from '../lookup.ts';
import { srpPoolName } from '../new-user.ts';
import { storedPassword } from '../password.ts';
import { assertPassword } from '../password-policy.ts';
import { clientId, clientMetadata, confirmationCode, password, username } from './members.ts';

/** Sets a new password by the code that was mailed for it. */
export const confirmForgotPassword = defineCall({
  name: 'ConfirmForgotPassword',
  input: {
    ClientId: clientId,
    Username: username,
    ConfirmationCode: confirmationCode,
    Password: password,
    ClientMetadata: clientMetadata,
  },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    const { pool } = of;
    assertPassword(pool.passwordPolicy, input.Password);
    const user = findRecoverableUser(parts, of, input.Username);
    parts.codes.check('recovery', pool, input.Username, user, input.ConfirmationCode);
    if (!user) throw codeExpired();
    const stored = await storedPassword(
      { poolName: srpPoolName(pool), username: user.username },
      input.Password,
    );
    // Of two who use the code at once, the password of one is set.
    const changed = parts.users.change(user, parts.now(), (current) => {
      if (current.recoveryCode?.digest !== user.recoveryCode?.digest) throw codeExpired();
      return { password: stored, recoveryCode: null };
    });
    if (!changed) throw codeExpired();
    await announceConfirmation(
      parts,
      { pool, clientId: of.client.id, user: changed, occasion: 'ConfirmForgotPassword' },
      input.ClientMetadata,
    );
    return {};
  },
});
