import { defineCall } from '../call.ts';
import { CognitoError } from '../error.ts';
import { requireClient } from '../lookup.ts';
import { readRefreshToken } from '../refresh-token.ts';
import { clientId, token } from './members.ts';

/** Ends the session of a refresh token, and with it the access tokens that came of it. */
export const revokeToken = defineCall({
  name: 'RevokeToken',
  input: { Token: token, ClientId: clientId },
  async answer(parts, input) {
    const { client } = requireClient(parts, input.ClientId);
    if (!client.revokesTokens) {
      throw new CognitoError('UnsupportedOperationException', 'Token revocation is not enabled.');
    }
    if (input.Token.startsWith('eyJ')) {
      throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
    }
    const claim = readRefreshToken(parts.keys, input.Token);
    const session = claim && parts.sessions.get(claim.sessionId);
    // What is no token, or of no session any more, is as good as revoked (RFC 7009, 2.2).
    if (!session || session.revoked) return {};
    if (session.clientId !== client.id) {
      throw new CognitoError('UnauthorizedException', 'The token was not issued to this client.');
    }
    parts.sessions.put({ ...session, revoked: true });
    return {};
  },
});
