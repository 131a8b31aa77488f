import { isCritical, isOfADeal, type Kind } from './kinds.ts';
import { afterQuietHours, nextDigest } from './local-time.ts';
import type { News } from './story.ts';
import { choiceOf, type Preferences } from './preferences.ts';

const MINUTE = 60_000;

/** A chat message is mailed only if it is still unread after this. */
export const MESSAGE_MAIL_AFTER = 5 * MINUTE;

/** Older news is shown in the centre, but neither mailed nor pushed: a redrive after an outage wakes nobody. */
export const TOO_LATE_TO_SEND = 48 * 60 * MINUTE;

/** Whom the news is for, as far as it decides how they are told. */
export interface Recipient {
  readonly timeZone: string;
  /** A deleted user isn't told anything; a suspended one of decisions and of the deals under way. */
  readonly standing: 'active' | 'suspended' | 'deleted';
  /** Users whom they blocked, or who blocked them, among those the news is about. */
  readonly blockedWith: ReadonlySet<string>;
  /** Why no mail can reach them, if so. */
  readonly mailOff: 'bounced' | 'complained' | null;
  readonly preferences: Preferences;
}

/** How somebody is told: by which channels and when, in milliseconds since the epoch. */
export interface Deliveries {
  readonly inApp: boolean;
  readonly email:
    | null
    | { readonly how: 'at-once'; readonly at: number }
    /** Together with the day's others; `day` is the local day on which it goes out. */
    | { readonly how: 'digest'; readonly at: number; readonly day: string };
  readonly push: null | { readonly at: number };
}

export const NOTHING: Deliveries = { inApp: false, email: null, push: null };

/**
 * How news reaches its recipient: the one place that decides it (domain.md, Notifications). The same news decides
 * the same at the same moment, whatever was decided before.
 */
export function deliveriesOf(news: News, recipient: Recipient, now: number): Deliveries {
  const { kind } = news;
  if (!reaches(news, recipient)) return NOTHING;
  const choice = choiceOf(recipient.preferences, kind);
  if (now - news.at > TOO_LATE_TO_SEND) return { ...NOTHING, inApp: choice.inApp };
  const soonest = Math.max(now, news.notBefore ?? 0);
  const ringsAt = (at: number) =>
    isCritical(kind) ? at : afterQuietHours(at, recipient.preferences.quietHours, recipient.timeZone);
  return {
    inApp: choice.inApp,
    email: recipient.mailOff === null ? mail() : null,
    push: choice.push ? { at: ringsAt(soonest) } : null,
  };

  function mail(): Deliveries['email'] {
    if (choice.email === 'off') return null;
    if (choice.email === 'daily') {
      const { at, day } = nextDigest(soonest, recipient.timeZone);
      return { how: 'digest', at: ringsAt(at), day };
    }
    const unread = kind === 'message' ? Math.max(soonest, news.at + MESSAGE_MAIL_AFTER) : soonest;
    return { how: 'at-once', at: ringsAt(unread) };
  }
}

function reaches({ kind, actorId }: News, { standing, blockedWith }: Recipient): boolean {
  if (standing === 'deleted') return false;
  if (standing === 'suspended' && !isOfADeal(kind) && !isAboutTheAccount(kind)) return false;
  return isOfADeal(kind) || actorId === null || !blockedWith.has(actorId);
}

function isAboutTheAccount(kind: Kind): boolean {
  return kind === 'moderation' || kind === 'new-device';
}
