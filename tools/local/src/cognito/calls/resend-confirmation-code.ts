import { defineCall } from '../call.ts';
import { codeDelivery, mailCode } from '../code-mail.ts';
import { CognitoError, userIsDisabled } from '../error.ts';
import { findUser, requireClient } from '../lookup.ts';
import { emailOf } from '../user.ts';
import { clientId, clientMetadata, username } from './members.ts';

/** Mails a new confirmation code, which takes the place of the one before. */
export const resendConfirmationCode = defineCall({
  name: 'ResendConfirmationCode',
  input: { ClientId: clientId, Username: username, ClientMetadata: clientMetadata },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    const user = findUser(parts, of, input.Username);
    if (user?.status === 'CONFIRMED') {
      throw new CognitoError('InvalidParameterException', 'User is already confirmed.');
    }
    parts.codes.countRequest('confirmation', of.pool, input.Username, user);
    // Nobody is told that a code was sent, as somebody is.
    if (!user) return { CodeDeliveryDetails: codeDelivery(input.Username) };
    if (!user.enabled) throw userIsDisabled();
    const { code, sent } = parts.codes.create('confirmation', user);
    parts.users.change(user, parts.now(), () => ({ confirmationCode: sent }));
    await mailCode(parts, {
      pool: of.pool,
      clientId: of.client.id,
      user,
      occasion: 'ResendCode',
      code,
      clientMetadata: input.ClientMetadata,
    });
    return { CodeDeliveryDetails: codeDelivery(emailOf(user)) };
  },
});
