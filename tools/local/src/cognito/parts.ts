import type { Mailbox } from '../mailbox/mailbox.ts';
import type { AppClient } from './client.ts';
import type { Codes } from './codes.ts';
import type { InstallKeys } from './install-keys.ts';
import type { PasswordAttempts } from './password-attempts.ts';
import type { UserPool } from './pool.ts';
import type { Sessions } from './session.ts';
import type { SrpChallenges } from './srp-challenges.ts';
import type { Tokens } from './tokens.ts';
import type { Triggers } from './triggers.ts';
import type { Users } from './user.ts';

/** What the calls of the API work with. */
export interface CognitoParts {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Where a pool's tokens say they come from. */
  issuer(poolId: string): string;
  readonly pools: ReadonlyMap<string, UserPool>;
  /** Every app client by its id, with its pool. */
  readonly clients: ReadonlyMap<string, ClientOfPool>;
  readonly keys: InstallKeys;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly passwordAttempts: PasswordAttempts;
  readonly srpChallenges: SrpChallenges;
  readonly codes: Codes;
  readonly triggers: Triggers;
  readonly mailbox: Mailbox;
}

export interface ClientOfPool {
  readonly client: AppClient;
  readonly pool: UserPool;
}
