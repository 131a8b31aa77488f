import { defineCall } from '../call.ts';
import { announceConfirmation } from '../confirmation.ts';
import { CognitoError, userDoesNotExist, userIsDisabled } from '../error.ts';
import { findUser, requireClient } from '../lookup.ts';
import { clientId, clientMetadata, confirmationCode, username } from './members.ts';

/** Confirms a new user by the code that was mailed to them. */
export const confirmSignUp = defineCall({
  name: 'ConfirmSignUp',
  input: {
    ClientId: clientId,
    Username: username,
    ConfirmationCode: confirmationCode,
    ClientMetadata: clientMetadata,
  },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    const user = findUser(parts, of, input.Username);
    if (user && !user.enabled) throw userIsDisabled();
    if (user?.status === 'CONFIRMED') {
      throw new CognitoError(
        'NotAuthorizedException',
        'User cannot be confirmed. Current status is CONFIRMED',
      );
    }
    parts.codes.check('confirmation', of.pool, input.Username, user, input.ConfirmationCode);
    const confirmed =
      user &&
      parts.users.change(user, parts.now(), ({ attributes }) => ({
        status: 'CONFIRMED',
        attributes: { ...attributes, email_verified: 'true' },
        confirmationCode: null,
      }));
    if (!confirmed) throw userDoesNotExist();
    await announceConfirmation(
      parts,
      { pool: of.pool, clientId: of.client.id, user: confirmed, occasion: 'ConfirmSignUp' },
      input.ClientMetadata,
    );
    return {};
  },
});
