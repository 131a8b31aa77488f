import { createHash } from 'node:crypto';
import type { Money } from '@nwassik/money';

export const DEAL_STATES = [
  'agreed',
  'picked_up',
  'delivered',
  'completed',
  'cancelled',
  'disputed',
] as const;
export type DealState = (typeof DEAL_STATES)[number];

/** One version of what the two sides agreed. Immutable; each carries the hash of the one before. */
export interface Terms {
  readonly version: number;
  readonly fee: Money;
  readonly itemCost: Money | null;
  readonly dutiesPaidBy: 'requester' | 'provider' | null;
  readonly cashDue: Money;
  readonly arrivesOn: string;
  readonly agreedAt: number;
  /** Hash of the version before; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

/** What an accepted offer carries beyond the offer: the deal under the same id. */
export interface Deal {
  readonly state: DealState;
  readonly terms: Terms;
  readonly requesterName: string | null;
  /** When the request's due date is over, in milliseconds since the epoch; null when it has none. */
  readonly dueAt: number | null;
}

/**
 * The terms with their hash: SHA-256, in base64url, over the deal's id and every other member, written as one
 * JSON array in a fixed order. Whoever has a receipt of each version can check the chain.
 */
export function sealTerms(dealId: string, terms: Omit<Terms, 'hash'>): Terms {
  const { version, fee, itemCost, dutiesPaidBy, cashDue, arrivesOn, agreedAt, previousHash } = terms;
  const money = (sum: Money | null) => sum && [sum.amount, sum.currency];
  const sealed = [
    dealId,
    version,
    money(fee),
    money(itemCost),
    dutiesPaidBy,
    money(cashDue),
    arrivesOn,
    new Date(agreedAt).toISOString(),
    previousHash,
  ];
  return { ...terms, hash: createHash('sha256').update(JSON.stringify(sealed)).digest('base64url') };
}

/** Whether a live deal is past its request's due date. */
export function isDealOverdue(deal: Deal, now: number): boolean {
  return ['agreed', 'picked_up'].includes(deal.state) && deal.dueAt !== null && now >= deal.dueAt;
}
