import type { Hono } from 'hono';
import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { cognitoApi } from './api.ts';
import { codes } from './codes.ts';
import { createConfirmedUser } from './confirmed-user.ts';
import type { ConfirmedUser } from './confirmed-user.ts';
import { openInstallKeys } from './install-keys.ts';
import type { CognitoParts } from './parts.ts';
import { passwordAttempts } from './password-attempts.ts';
import { userPoolSettings } from './pool.ts';
import type { UserPoolDefinition } from './pool.ts';
import { openSessions } from './session.ts';
import { srpChallenges } from './srp-challenges.ts';
import { tokens } from './tokens.ts';
import { triggers } from './triggers.ts';
import { openUsers } from './user.ts';

export type { UserPoolDefinition } from './pool.ts';

/** Cognito user pools, as far as the product uses them. What they answer was written before. */
export interface Cognito {
  /** Mounted at the endpoint: the API, and what verifies its tokens. */
  readonly app: Hono;
  issuer(poolId: string): string;
  /** The public keys of a pool's tokens. Throws for a pool that no template has. */
  jwks(poolId: string): JSONWebKeySet;
  /**
   * Makes a confirmed user and puts them into groups of the pool, as an administrator would, and runs the
   * PostConfirmation trigger. Once per e-mail: who is there keeps their password and attributes, and what
   * is missing of the rest is done. Throws when the password, an attribute or a group isn't valid, or when
   * the trigger fails.
   */
  createConfirmedUser(user: ConfirmedUser): Promise<{ sub: string }>;
  close(): void;
}

/**
 * Opens the user pools of the templates, with the users kept in this data folder.
 * @param options.endpoint the public URL at which `app` is mounted
 * Throws in one line when a template asks for what doesn't run here or when what is kept is damaged.
 */
export async function openCognito(options: {
  dir: string;
  clock: Clock;
  region: string;
  endpoint: string;
  pools: readonly UserPoolDefinition[];
  functions: Functions;
  mailbox: Mailbox;
}): Promise<Cognito> {
  const { dir, clock, mailbox } = options;
  const now = () => clock.now();
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const pools = new Map(options.pools.map((pool) => [pool.id, userPoolSettings(pool)]));
  const keys = openInstallKeys(dir);
  const users = openUsers(dir, pools);
  const sessions = openSessions(dir, now());
  const parts: CognitoParts = {
    now,
    issuer: (poolId) => `${endpoint}/${poolId}`,
    pools,
    clients: new Map(
      [...pools.values()].flatMap((pool) => pool.clients.map((client) => [client.id, { client, pool }])),
    ),
    keys,
    users,
    sessions,
    tokens: await tokens(keys, now),
    passwordAttempts: passwordAttempts(now),
    srpChallenges: srpChallenges(),
    codes: codes(keys, now),
    triggers: triggers(options.functions, options.region),
    mailbox,
  };
  return {
    app: cognitoApi(parts),
    issuer: parts.issuer,
    jwks(poolId) {
      if (!pools.has(poolId)) throw new Error(`There is no user pool ${poolId}.`);
      return parts.tokens.jwks;
    },
    createConfirmedUser: (user) => createConfirmedUser(parts, user),
    close() {
      users.close();
      sessions.close();
    },
  };
}
