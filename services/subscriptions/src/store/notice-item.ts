import * as z from 'zod';
import type { Notice } from '../domain/notice.ts';
import { PAID_PLANS } from '../domain/plan.ts';
import { DAY } from '../domain/subscription.ts';
import { noticeKey } from './keys.ts';

/** Days for which a notice stays, so that a late run tells nothing twice. */
const KEPT_DAYS = 365;

const noticeInItem = z.object({
  kind: z.literal('notice'),
  version: z.literal(1),
  what: z.enum(['ending', 'ended']),
  userId: z.string(),
  plan: z.enum(PAID_PLANS),
  trial: z.boolean(),
  cancelled: z.boolean(),
  endsAt: z.number(),
  graceUntil: z.number().nullable(),
  toldAt: z.number(),
});

/** A notice as its row holds it: one for each end and kind, and the event of it. */
export function toNoticeItem(notice: Notice, toldAt: number) {
  return {
    ...noticeKey(notice.userId, new Date(notice.endsAt).toISOString(), notice.what),
    kind: 'notice',
    version: 1,
    ...notice,
    toldAt,
    ttl: Math.floor((toldAt + KEPT_DAYS * DAY) / 1_000),
  };
}

/** The notice in a row. Throws when the row is not one. */
export function fromNoticeItem(item: unknown): Notice & { readonly toldAt: number } {
  const { kind: _kind, version: _version, ...notice } = noticeInItem.parse(item);
  return notice;
}
