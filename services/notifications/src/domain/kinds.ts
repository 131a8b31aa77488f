/** What people are told about, as the domain page names it. */
export const KINDS = [
  'message',
  'offer-made',
  'offer-countered',
  'offer-agreed',
  'offer-accepted',
  'offer-declined',
  'deal-changed',
  'deal-handed-over',
  'deal-cash',
  'deal-ended',
  'review-due',
  'review-published',
  'request-expiring',
  'request-expired',
  'request-held',
  'invitation',
  'match',
  'subscription-ending',
  'subscription-ended',
  'moderation',
  'new-device',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What can't wait for the morning: somebody at a door with a parcel or with cash, a stranger in one's account, a
 * decision against oneself. Quiet hours let these pass.
 */
const CRITICAL: ReadonlySet<Kind> = new Set(['deal-handed-over', 'deal-cash', 'moderation', 'new-device']);

/** Whether a kind passes quiet hours. */
export function isCritical(kind: Kind): boolean {
  return CRITICAL.has(kind);
}

/** What belongs to a deal that is under way: it reaches its sides even after a block or a suspension. */
const OF_A_DEAL: ReadonlySet<Kind> = new Set(['deal-changed', 'deal-handed-over', 'deal-cash', 'deal-ended']);

/** Whether a kind is about a deal that is under way. */
export function isOfADeal(kind: Kind): boolean {
  return OF_A_DEAL.has(kind);
}
