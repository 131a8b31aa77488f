import { join } from 'node:path';
import * as z from 'zod';
import { openRecords } from './records.ts';
import type { User } from './user.ts';

const sessionRecord = z.strictObject({
  /** The `event_id` in its tokens. */
  id: z.string(),
  poolId: z.string(),
  clientId: z.string(),
  username: z.string(),
  /** The `origin_jti` in its tokens. */
  originJti: z.string(),
  /** Milliseconds since the epoch. */
  signedInAt: z.number(),
  /** When its refresh tokens end; rotation doesn't move it. */
  expiresAt: z.number(),
  /** The user's count of sign-outs when it began. */
  signOuts: z.int(),
  revoked: z.boolean(),
  /** Which of its refresh tokens is the current one, from 0, and since when. */
  rotation: z.int(),
  rotatedAt: z.number(),
});

/** A sign-in: what its tokens go back to. */
export type Session = Readonly<z.output<typeof sessionRecord>>;

export interface Sessions {
  get(id: string): Session | undefined;
  put(session: Session): void;
  close(): void;
}

/** The longest that an access token can outlive its session's refresh tokens. */
const LONGEST_ACCESS_TOKEN_MS = 86_400_000;

/** Opens the sessions kept in this data folder, forgetting those that have ended. */
export function openSessions(dir: string, now: number): Sessions {
  const records = openRecords(
    join(dir, 'cognito', 'sessions.jsonl'),
    sessionRecord,
    (session) => session.expiresAt + LONGEST_ACCESS_TOKEN_MS > now,
  );
  return {
    get: (id) => records.get(id),
    put: (session) => records.set(session.id, session),
    close: () => records.close(),
  };
}

/** Whether its user, as they are now, has ended it, or it was revoked. Its age is another matter. */
export function isSignedOut(session: Session, user: User): boolean {
  return session.revoked || session.signOuts !== user.signOuts;
}
