import type { NotificationKind } from './notifications-query.ts';

/** Kinds as people think of them: each group one line of choices, its kinds chosen together. */
export const GROUPS = {
  messages: ['message'],
  offers: ['offer-made', 'offer-countered', 'offer-agreed', 'offer-accepted', 'offer-declined'],
  deals: ['deal-changed', 'deal-handed-over', 'deal-cash', 'deal-ended'],
  reviews: ['review-due', 'review-published'],
  requests: ['request-expiring', 'request-expired', 'request-held'],
  travel: ['match', 'invitation'],
  plan: ['subscription-ending', 'subscription-ended'],
  account: ['moderation', 'new-device'],
} as const satisfies Record<string, readonly NotificationKind[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];
