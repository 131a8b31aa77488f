import * as z from 'zod';
import { defineCall } from '../call.ts';
import type { AuthFlow } from '../client.ts';
import { CognitoError } from '../error.ts';
import { findUser, requireClient } from '../lookup.ts';
import { srpPoolName } from '../new-user.ts';
import type { ClientOfPool, CognitoParts } from '../parts.ts';
import { isPassword } from '../password.ts';
import { refreshedTokens } from '../refresh.ts';
import { provenUser, signIn } from '../sign-in.ts';
import { clientNumber, serverNumbers, srpSecret } from '../srp.ts';
import { foldUsername } from '../user.ts';
import { clientId, clientMetadata } from './members.ts';
import { parameter } from './parameter.ts';
import type { Parameters } from './parameter.ts';

const FLOWS = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const;

type Metadata = z.output<typeof clientMetadata>;

/** Signs in with a password, begins to sign in by SRP, or refreshes tokens. */
export const initiateAuth = defineCall({
  name: 'InitiateAuth',
  input: {
    AuthFlow: z.enum(FLOWS),
    ClientId: clientId,
    AuthParameters: z.record(z.string(), z.string().max(20_000)).optional(),
    ClientMetadata: clientMetadata,
  },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    const parameters = input.AuthParameters ?? {};
    const flow = enabledFlow(of, input.AuthFlow);
    switch (flow) {
      case 'USER_PASSWORD_AUTH':
        return await byPassword(parts, of, parameters, input.ClientMetadata);
      case 'USER_SRP_AUTH':
        return srpChallenge(parts, of, parameters);
      case 'REFRESH_TOKEN_AUTH': {
        const token = parameter(parameters, 'REFRESH_TOKEN');
        const result = await refreshedTokens(parts, of, token, input.ClientMetadata);
        return { AuthenticationResult: result, ChallengeParameters: {} };
      }
    }
  },
});

/**
 * The flow, when the client's settings let it through. One departure from AWS: there a client whose refresh
 * tokens rotate can't list REFRESH_TOKEN_AUTH and refreshes by GetTokensFromRefreshToken only; here it may
 * do either, since the product's API names this flow, and both rotate.
 */
function enabledFlow({ client }: ClientOfPool, asked: (typeof FLOWS)[number]): AuthFlow {
  const flow = asked === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : asked;
  if (flow === 'REFRESH_TOKEN_AUTH' && client.rotationGraceSeconds !== undefined) return flow;
  const enabled = [...client.flows].find((known) => known === flow);
  if (enabled) return enabled;
  throw new CognitoError('InvalidParameterException', `${flow} flow not enabled for this client`);
}

async function byPassword(parts: CognitoParts, of: ClientOfPool, parameters: Parameters, metadata: Metadata) {
  const name = parameter(parameters, 'USERNAME');
  const password = parameter(parameters, 'PASSWORD');
  const user = await provenUser(parts, of, name, (found) => isPassword(found?.password, password));
  return { AuthenticationResult: await signIn(parts, of, user, metadata), ChallengeParameters: {} };
}

function srpChallenge(parts: CognitoParts, of: ClientOfPool, parameters: Parameters) {
  const name = parameter(parameters, 'USERNAME');
  const A = clientNumber(parameter(parameters, 'SRP_A'));
  if (A === undefined) throw new CognitoError('InvalidParameterException', 'SRP_A is not a valid number.');
  const user = findUser(parts, of, name);
  const { username, salt, verifier } = user
    ? {
        username: user.username,
        salt: user.password.srpSalt,
        verifier: BigInt(`0x${user.password.srpVerifier}`),
      }
    : nobody(parts, of, name);
  const numbers = serverNumbers(verifier);
  const secretBlock = parts.srpChallenges.put({
    ...numbers,
    A,
    clientId: of.client.id,
    username,
    verifier,
    expiresAt: parts.now() + of.client.challengeSeconds * 1000,
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: numbers.B.toString(16),
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  };
}

/**
 * The challenge of somebody who isn't there, which must not tell: the same name and salt for the same
 * question, as RFC 5054 (2.5.1.3) has it. Its password is random.
 */
function nobody(parts: CognitoParts, { pool }: ClientOfPool, name: string) {
  const digest = parts.keys.digest('nobody', pool.id, foldUsername(pool, name)).toString('hex');
  const username = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  const { verifier } = srpSecret(srpPoolName(pool), username, digest);
  return { username, salt: digest.slice(32), verifier };
}
