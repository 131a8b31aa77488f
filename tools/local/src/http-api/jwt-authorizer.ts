import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';

/** What an `AWS::ApiGatewayV2::Authorizer` of type JWT asks of a token. */
export interface JwtAuthorizer {
  /** The `iss` a token must have. */
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The issuer's public keys. */
  readonly keys: JSONWebKeySet;
}

/** What the gateway makes of a request's token. */
export type Authorization =
  | { readonly outcome: 'allowed'; readonly claims: JWTPayload }
  | { readonly outcome: 'unauthorized' | 'forbidden'; readonly wwwAuthenticate: string };

/** Only these: the gateway supports RSA signatures alone. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/**
 * Decides on a request by its `Authorization` header, as an HTTP API's JWT authorizer does: signature by a key
 * of the issuer, `iss`, `aud` (or `client_id` where there is no `aud`), `exp`, `nbf`, `iat`, and one of the
 * route's scopes where it asks for any. Whether it is an access or an ID token is not the gateway's business.
 *
 * @param now milliseconds since the epoch.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export async function authorize(
  authorizer: JwtAuthorizer,
  header: string | undefined,
  scopes: readonly string[],
  now: number,
): Promise<Authorization> {
  const token = header?.replace(/^Bearer(?:\s+|$)/i, '');
  if (!token) return { outcome: 'unauthorized', wwwAuthenticate: 'Bearer' };
  try {
    const keys = createLocalJWKSet(authorizer.keys);
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer: authorizer.issuer,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    if (protectedHeader.kid === undefined) return invalid('the token does not name its key');
    if (!isFor(payload, authorizer.audience)) return invalid('the token does not have a valid audience');
    if (payload.iat !== undefined && payload.iat * 1000 > now)
      return invalid('the token was issued in the future');
    return hasAnyScope(payload, scopes)
      ? { outcome: 'allowed', claims: payload }
      : {
          outcome: 'forbidden',
          wwwAuthenticate: `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`,
        };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return invalid('the token has expired');
    if (error instanceof errors.JOSEError) return invalid('the token is not valid');
    throw error;
  }
}

function invalid(description: string): Authorization {
  return {
    outcome: 'unauthorized',
    wwwAuthenticate: `Bearer scope="" error="invalid_token" error_description="${description}"`,
  };
}

function isFor({ aud, client_id: clientId }: JWTPayload, audience: readonly string[]): boolean {
  const named = aud ?? clientId;
  return (Array.isArray(named) ? named : [named]).some(
    (one) => typeof one === 'string' && audience.includes(one),
  );
}

function hasAnyScope({ scope, scp }: JWTPayload, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const had = [scope, scp].flat().flatMap((text) => (typeof text === 'string' ? text.split(' ') : []));
  return wanted.some((one) => had.includes(one));
}
