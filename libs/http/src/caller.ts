import * as z from 'zod';

/** Who is calling, as the gateway's JWT authorizer proved it. */
export interface Caller {
  /** The Cognito `sub`. */
  readonly userId: string;
  readonly groups: readonly string[];
}

const claimsSchema = z.object({
  sub: z.uuid(),
  token_use: z.literal('access'),
  client_id: z.string(),
  'cognito:groups': z.string().optional(),
});

/**
 * The caller that a gateway event's claims name, or undefined when they aren't those of an access token of
 * this product's client. The gateway has checked signature, issuer and time; this is the second look: its
 * authorizer also takes ID tokens, whose audience is the same client.
 */
export function callerOf(event: unknown, clientId: string): Caller | undefined {
  const claims = claimsSchema.safeParse(claimsOf(event));
  if (!claims.success || claims.data.client_id !== clientId) return undefined;
  return { userId: claims.data.sub, groups: groupsOf(claims.data['cognito:groups']) };
}

function claimsOf(event: unknown): unknown {
  const read = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return ['requestContext', 'authorizer', 'jwt', 'claims'].reduce<unknown>(read, event);
}

/** The gateway writes a list claim as text, `[operators moderators]`. */
function groupsOf(claim: string | undefined): readonly string[] {
  if (claim === undefined) return [];
  return claim
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}
