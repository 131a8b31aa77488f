import * as z from 'zod';
import { newUserAttributes } from '../attributes.ts';
import { defineCall } from '../call.ts';
import { codeDelivery, mailCode } from '../code-mail.ts';
import { announceConfirmation } from '../confirmation.ts';
import { CognitoError } from '../error.ts';
import { requireClient } from '../lookup.ts';
import { newUser } from '../new-user.ts';
import { assertPassword } from '../password-policy.ts';
import { attributes, clientId, clientMetadata, password, username } from './members.ts';

const preSignUp = z
  .object({ autoConfirmUser: z.boolean().nullish(), autoVerifyEmail: z.boolean().nullish() })
  .nullish();

/** Takes in a new user and mails them the code that confirms their address. */
export const signUp = defineCall({
  name: 'SignUp',
  input: {
    ClientId: clientId,
    Username: username,
    Password: password,
    UserAttributes: attributes,
    ValidationData: attributes,
    ClientMetadata: clientMetadata,
  },
  async answer(parts, input) {
    const { client, pool } = requireClient(parts, input.ClientId);
    if (pool.onlyAdminsCreateUsers) {
      throw new CognitoError('NotAuthorizedException', 'SignUp is not permitted for this user pool');
    }
    const given = newUserAttributes(pool, client, input.Username, input.UserAttributes ?? []);
    assertPassword(pool.passwordPolicy, input.Password);
    if (parts.users.find(pool, input.Username)) {
      throw new CognitoError('UsernameExistsException', 'User already exists');
    }
    const made = await newUser(pool, given, input.Password, parts.now());

    const about = { pool, clientId: client.id, username: made.username };
    const decision =
      pool.triggers.preSignUp === undefined
        ? undefined
        : await parts.triggers.call(
            'PreSignUp',
            pool.triggers.preSignUp,
            {
              ...about,
              source: 'PreSignUp_SignUp',
              request: {
                userAttributes: given,
                validationData: input.ValidationData
                  ? Object.fromEntries(input.ValidationData.map(({ Name, Value }) => [Name, Value ?? '']))
                  : null,
                ...(input.ClientMetadata && { clientMetadata: input.ClientMetadata }),
              },
              response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
            },
            preSignUp,
          );

    const confirmed = decision?.autoConfirmUser ?? false;
    const { code, sent } = parts.codes.create('confirmation', made);
    const user = {
      ...made,
      status: confirmed ? ('CONFIRMED' as const) : ('UNCONFIRMED' as const),
      attributes: { ...made.attributes, email_verified: String(decision?.autoVerifyEmail ?? false) },
      confirmationCode: confirmed ? null : sent,
    };
    parts.users.add(pool, user);
    if (confirmed) {
      await announceConfirmation(
        parts,
        { pool, clientId: client.id, user, occasion: 'ConfirmSignUp' },
        input.ClientMetadata,
      );
      return { UserConfirmed: true, UserSub: user.username };
    }
    await mailCode(parts, {
      pool,
      clientId: client.id,
      user,
      occasion: 'SignUp',
      code,
      clientMetadata: input.ClientMetadata,
    });
    return {
      UserConfirmed: false,
      UserSub: user.username,
      CodeDeliveryDetails: codeDelivery(input.Username),
    };
  },
});
