import * as z from 'zod';
import type { CognitoParts } from './parts.ts';
import type { UserPool } from './pool.ts';
import { triggerAttributes } from './triggers.ts';
import type { User } from './user.ts';

/**
 * Calls the pool's PostConfirmation function, if it has one, and remembers that it succeeded. What it is
 * about has happened: when it fails, the user stays as they are and the caller is told, as triggers throw.
 */
export async function announceConfirmation(
  parts: CognitoParts,
  about: {
    pool: UserPool;
    clientId: string | undefined;
    user: User;
    occasion: 'ConfirmSignUp' | 'ConfirmForgotPassword';
  },
  clientMetadata: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  const { pool, user } = about;
  if (pool.triggers.postConfirmation !== undefined) {
    await parts.triggers.call(
      'PostConfirmation',
      pool.triggers.postConfirmation,
      {
        pool,
        clientId: about.clientId,
        username: user.username,
        source: `PostConfirmation_${about.occasion}`,
        request: { userAttributes: triggerAttributes(user), ...(clientMetadata && { clientMetadata }) },
        response: {},
      },
      z.unknown(),
    );
  }
  if (!user.announced) parts.users.change(user, parts.now(), () => ({ announced: true }));
}
