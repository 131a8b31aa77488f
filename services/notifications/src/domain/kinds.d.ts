/** What people are told about, as the domain page names it. */
export declare const KINDS: readonly [
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
];
export type Kind = (typeof KINDS)[number];
/** Whether a kind passes quiet hours. */
export declare function isCritical(kind: Kind): boolean;
/** Whether a kind is about a deal that is under way. */
export declare function isOfADeal(kind: Kind): boolean;
