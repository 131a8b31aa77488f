import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { defineCall } from '../call.ts';
import { CognitoError, incorrectUsernameOrPassword } from '../error.ts';
import { requireClient } from '../lookup.ts';
import { srpPoolName } from '../new-user.ts';
import { provenUser, signIn } from '../sign-in.ts';
import { passwordClaim } from '../srp.ts';
import { clientId, clientMetadata } from './members.ts';
import { parameter } from './parameter.ts';

/** Finishes to sign in by SRP: `PASSWORD_VERIFIER` is the one challenge that is given here. */
export const respondToAuthChallenge = defineCall({
  name: 'RespondToAuthChallenge',
  input: {
    ChallengeName: z.string().max(64),
    ClientId: clientId,
    ChallengeResponses: z.record(z.string(), z.string().max(20_000)).optional(),
    ClientMetadata: clientMetadata,
  },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    if (input.ChallengeName !== 'PASSWORD_VERIFIER') {
      throw new CognitoError('InvalidParameterException', 'Challenge response is not supported.');
    }
    const responses = input.ChallengeResponses ?? {};
    const name = parameter(responses, 'USERNAME');
    const secretBlock = parameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
    const signature = Buffer.from(parameter(responses, 'PASSWORD_CLAIM_SIGNATURE'));
    const timestamp = parameter(responses, 'TIMESTAMP');
    if (!TIMESTAMP.test(timestamp)) {
      throw new CognitoError(
        'InvalidParameterException',
        'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
      );
    }
    const challenge = parts.srpChallenges.take(secretBlock, parts.now());
    const named = parts.users.find(of.pool, name)?.username ?? name;
    if (!challenge || challenge.clientId !== of.client.id || challenge.username !== named) {
      throw incorrectUsernameOrPassword();
    }
    const user = await provenUser(parts, of, challenge.username, (found) => {
      const expected = Buffer.from(
        passwordClaim(challenge, {
          poolName: srpPoolName(of.pool),
          username: challenge.username,
          secretBlock: Buffer.from(secretBlock, 'base64'),
          timestamp,
        }),
      );
      const same = expected.length === signature.length && timingSafeEqual(expected, signature);
      return same && found !== undefined;
    });
    const result = await signIn(parts, of, user, input.ClientMetadata);
    return { AuthenticationResult: result, ChallengeParameters: {} };
  },
});

/** Its form is checked, its time isn't: the challenge ends by the clock here, which may be ahead of clients'. */
const TIMESTAMP = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d \w{1,5} \d{4}$/;
