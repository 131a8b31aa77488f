import { defineCall } from '../call.ts';
import { codeDelivery, mailCode } from '../code-mail.ts';
import { CognitoError } from '../error.ts';
import { findRecoverableUser, requireClient } from '../lookup.ts';
import { emailOf } from '../user.ts';
import { clientId, clientMetadata, username } from './members.ts';

/** Mails a code by which a new password can be set. */
export const forgotPassword = defineCall({
  name: 'ForgotPassword',
  input: { ClientId: clientId, Username: username, ClientMetadata: clientMetadata },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    const user = findRecoverableUser(parts, of, input.Username);
    parts.codes.countRequest('recovery', of.pool, input.Username, user);
    // Nobody is told that a code was sent, as somebody is.
    if (!user) return { CodeDeliveryDetails: codeDelivery(input.Username) };
    if (user.attributes['email_verified'] !== 'true') {
      throw new CognitoError(
        'InvalidParameterException',
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      );
    }
    const { code, sent } = parts.codes.create('recovery', user);
    parts.users.change(user, parts.now(), () => ({ recoveryCode: sent }));
    await mailCode(parts, {
      pool: of.pool,
      clientId: of.client.id,
      user,
      occasion: 'ForgotPassword',
      code,
      clientMetadata: input.ClientMetadata,
    });
    return { CodeDeliveryDetails: codeDelivery(emailOf(user)) };
  },
});
