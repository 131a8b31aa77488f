import type { NotificationKind } from './notifications-query.ts';

/** Kinds as people think of them: each group one set of choices, its kinds chosen together. In the order shown. */
export const GROUPS = [
  'messages',
  'offers',
  'deals',
  'reviews',
  'requests',
  'travel',
  'plan',
  'account',
] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<NotificationKind, Group>> = {
  message: 'messages',
  'offer-made': 'offers',
  'offer-countered': 'offers',
  'offer-agreed': 'offers',
  'offer-accepted': 'offers',
  'offer-declined': 'offers',
  'deal-changed': 'deals',
  'deal-handed-over': 'deals',
  'deal-cash': 'deals',
  'deal-ended': 'deals',
  'review-due': 'reviews',
  'review-published': 'reviews',
  'request-expiring': 'requests',
  'request-expired': 'requests',
  'request-held': 'requests',
  match: 'travel',
  invitation: 'travel',
  'subscription-ending': 'plan',
  'subscription-ended': 'plan',
  moderation: 'account',
  'new-device': 'account',
};

/** The kinds of a group. */
export function kindsOf(group: Group): readonly string[] {
  return Object.entries(GROUP_OF).flatMap(([kind, of]) => (of === group ? [kind] : []));
}
