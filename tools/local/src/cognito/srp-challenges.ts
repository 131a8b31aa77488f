import { randomBytes } from 'node:crypto';
import type { ServerNumbers } from './srp.ts';

/** A sign-in by SRP between its two calls. */
export interface SrpChallenge extends ServerNumbers {
  readonly clientId: string;
  /** Whoever it is for: a user's `sub`, or the made-up one of nobody. */
  readonly username: string;
  readonly A: bigint;
  readonly verifier: bigint;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The challenges waiting for their answer. In memory: a challenge lives minutes, and a restart asks anew. */
export interface SrpChallenges {
  /** Keeps a challenge and answers the secret block by which the client comes back to it, in Base64. */
  put(challenge: SrpChallenge): string;
  /** The challenge of this secret block, once, and only in time. */
  take(secretBlock: string, now: number): SrpChallenge | undefined;
}

/** More would be somebody filling the memory: the oldest makes room. */
const MOST_WAITING = 10_000;

export function srpChallenges(): SrpChallenges {
  const waiting = new Map<string, SrpChallenge>();
  return {
    put(challenge) {
      const secretBlock = randomBytes(64).toString('base64');
      waiting.set(secretBlock, challenge);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= MOST_WAITING) break;
        waiting.delete(oldest);
      }
      return secretBlock;
    },
    take(secretBlock, now) {
      const challenge = waiting.get(secretBlock);
      waiting.delete(secretBlock);
      return challenge && challenge.expiresAt > now ? challenge : undefined;
    },
  };
}
