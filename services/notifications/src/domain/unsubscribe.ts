import { createHmac, timingSafeEqual } from 'node:crypto';
import { KINDS, type Kind } from './kinds.ts';

/** Whose mails a link ends: those of a kind, or the daily digest with all that is told in it. */
export interface Unsubscription {
  readonly userId: string;
  readonly from: Kind | 'digest';
}

/**
 * The token of a link that ends one user's mails of one kind, or their digest, and can do nothing else. It never expires: a link in
 * an old mail must still work (RFC 8058). It holds no dot: an address with one is a file's, not a page's.
 */
export function unsubscribeToken({ userId, from }: Unsubscription, secret: string): string {
  return `${Buffer.from(`${userId} ${from}`, 'utf8').toString('base64url')}~${seal(userId, from, secret)}`;
}

/** What a token stands for; undefined when it was not made by `unsubscribeToken` with this secret. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | undefined {
  const [payload = '', given = ''] = token.split('~');
  const [userId = '', named] = Buffer.from(payload, 'base64url').toString('utf8').split(' ');
  const from = ([...KINDS, 'digest'] as const).find((known) => known === named);
  if (from === undefined) return undefined;
  const [mine, theirs] = [seal(userId, from, secret), given].map((text) => Buffer.from(text, 'utf8'));
  if (mine === undefined || theirs === undefined || mine.length !== theirs.length) return undefined;
  return timingSafeEqual(mine, theirs) ? { userId, from } : undefined;
}

function seal(userId: string, from: Unsubscription['from'], secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe\n${userId}\n${from}`).digest('base64url');
}
