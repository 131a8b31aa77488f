import { isUsedUp, type Quota } from './plan-copy.ts';
import type { RequestCopy } from './request-copy.ts';

/** Whether a provider may open a conversation about a request, and if not, why. */
export interface ConversationStanding {
  readonly mayOpen: boolean;
  readonly why:
    | 'own-request'
    | 'request-not-open'
    | 'conversation-exists'
    | 'not-heard-of-yet'
    | 'subscription-required'
    | null;
  readonly conversationId: string | null;
  /** Conversations a month; null is without limit, and then nothing is counted. */
  readonly limit: number | null;
  readonly used: number;
  /** When the month ends, RFC 3339 UTC. */
  readonly resetsAt: string;
}

/** A user's standing towards a request they may know a conversation about. */
export function standingOf(
  request: RequestCopy | undefined,
  userId: string,
  conversationId: string | undefined,
  quota: Quota,
): ConversationStanding {
  const why = reason(request, userId, conversationId) ?? (isUsedUp(quota) ? 'subscription-required' : null);
  return {
    mayOpen: why === null,
    why,
    conversationId: conversationId ?? null,
    limit: quota.limit,
    used: quota.used,
    resetsAt: quota.resetsAt,
  };
}

function reason(request: RequestCopy | undefined, userId: string, conversationId: string | undefined) {
  if (conversationId !== undefined) return 'conversation-exists';
  if (request === undefined || request.state === 'held') return 'not-heard-of-yet';
  if (request.requesterId === userId) return 'own-request';
  return request.state === 'open' ? null : 'request-not-open';
}
