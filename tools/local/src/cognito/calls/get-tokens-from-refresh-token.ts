import { defineCall } from '../call.ts';
import { requireClient } from '../lookup.ts';
import { refreshedTokens } from '../refresh.ts';
import { clientId, clientMetadata, token } from './members.ts';

/** Refreshes tokens, with a new refresh token where the client rotates them. */
export const getTokensFromRefreshToken = defineCall({
  name: 'GetTokensFromRefreshToken',
  input: { ClientId: clientId, RefreshToken: token, ClientMetadata: clientMetadata },
  async answer(parts, input) {
    const of = requireClient(parts, input.ClientId);
    return {
      AuthenticationResult: await refreshedTokens(parts, of, input.RefreshToken, input.ClientMetadata),
    };
  },
});
