import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Call } from './call.ts';
import { adminAddUserToGroup } from './calls/admin-add-user-to-group.ts';
import { changePassword } from './calls/change-password.ts';
import { confirmForgotPassword } from './calls/confirm-forgot-password.ts';
import { confirmSignUp } from './calls/confirm-sign-up.ts';
import { adminDeleteUser, deleteUser } from './calls/delete-user.ts';
import { adminDisableUser, adminEnableUser } from './calls/enable-user.ts';
import { forgotPassword } from './calls/forgot-password.ts';
import { getTokensFromRefreshToken } from './calls/get-tokens-from-refresh-token.ts';
import { adminGetUser, getUser } from './calls/get-user.ts';
import { adminUserGlobalSignOut, globalSignOut } from './calls/global-sign-out.ts';
import { initiateAuth } from './calls/initiate-auth.ts';
import { resendConfirmationCode } from './calls/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './calls/respond-to-auth-challenge.ts';
import { revokeToken } from './calls/revoke-token.ts';
import { signUp } from './calls/sign-up.ts';
import { CognitoError } from './error.ts';
import type { CognitoParts } from './parts.ts';

const CALLS: ReadonlyMap<string, Call> = new Map(
  [
    adminAddUserToGroup,
    adminDeleteUser,
    adminDisableUser,
    adminEnableUser,
    adminGetUser,
    adminUserGlobalSignOut,
    changePassword,
    confirmForgotPassword,
    confirmSignUp,
    deleteUser,
    forgotPassword,
    getTokensFromRefreshToken,
    getUser,
    globalSignOut,
    initiateAuth,
    resendConfirmationCode,
    respondToAuthChallenge,
    revokeToken,
    signUp,
  ].map((call) => [call.name, call]),
);

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';
const MOST_BYTES = 65_536;

/**
 * The Cognito user pools API over HTTP: `POST` with `X-Amz-Target`, and each pool's
 * `/.well-known/jwks.json` and `openid-configuration`. Where it is mounted is its endpoint.
 */
export function cognitoApi(parts: CognitoParts): Hono {
  const app = new Hono();
  app.use(
    cors({
      origin: '*',
      allowMethods: ['POST', 'GET', 'OPTIONS'],
      exposeHeaders: ['x-amzn-RequestId', 'x-amzn-ErrorType', 'x-amzn-ErrorMessage', 'Date'],
      maxAge: 172_800,
    }),
  );

  app.get('/:poolId/.well-known/jwks.json', (c) =>
    parts.pools.has(c.req.param('poolId')) ? c.json(parts.tokens.jwks) : c.notFound(),
  );
  app.get('/:poolId/.well-known/openid-configuration', (c) => {
    const poolId = c.req.param('poolId');
    if (!parts.pools.has(poolId)) return c.notFound();
    const issuer = parts.issuer(poolId);
    return c.json({
      id_token_signing_alg_values_supported: ['RS256'],
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code', 'token'],
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
    });
  });

  app.post('*', bodyLimit({ maxSize: MOST_BYTES, onError: refuseLargeBody }), async (c) => {
    try {
      return amzJson(c, 200, await answer(parts, c));
    } catch (error) {
      if (error instanceof CognitoError) return refuse(c, error);
      throw error;
    }
  });
  return app;
}

async function answer(parts: CognitoParts, c: Context): Promise<object> {
  const target = c.req.header('x-amz-target') ?? '';
  const call = target.startsWith(TARGET_PREFIX) ? CALLS.get(target.slice(TARGET_PREFIX.length)) : undefined;
  if (!call) throw new CognitoError('UnknownOperationException', `Unknown operation ${target.slice(0, 200)}`);
  if (call.signed && !isSigned(c)) {
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  return await call.answer(parts, await bodyOf(c));
}

/** Signed for Cognito (Signature Version 4). By whom doesn't matter on one machine: IAM is not run here. */
function isSigned(c: Context): boolean {
  return /^AWS4-HMAC-SHA256 Credential=[^,]+\/cognito-idp\/aws4_request,/.test(
    c.req.header('authorization') ?? '',
  );
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new CognitoError('SerializationException', 'The body is not valid JSON.');
  }
}

function refuseLargeBody(c: Context): Response {
  return refuse(
    c,
    new CognitoError('RequestEntityTooLargeException', `A request is at most ${MOST_BYTES} bytes.`),
  );
}

function refuse(c: Context, { type, message }: CognitoError): Response {
  c.header('x-amzn-ErrorType', type);
  // A header carries no other characters; the message is whole in the body.
  if (/^[\x20-\x7e]*$/.test(message)) c.header('x-amzn-ErrorMessage', message);
  return amzJson(c, type === 'RequestEntityTooLargeException' ? 413 : 400, { __type: type, message });
}

function amzJson(c: Context, status: 200 | 400 | 413, body: object): Response {
  c.header('x-amzn-RequestId', randomUUID());
  c.header('cache-control', 'no-store');
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/x-amz-json-1.1' });
}
