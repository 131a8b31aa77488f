import { derivedIdAt } from '@nwassik/ids';
import { deliveriesOf } from '../domain/deliveries.ts';
import type { News, Story } from '../domain/story.ts';
import type { Copies, People } from '../store/copies.ts';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { Notifications } from '../store/notifications.ts';
import type { SettingsStore } from '../store/settings.ts';

/** The recipient has not been heard of yet: the event comes again once identity has told of them. */
export class NotHeardOfYet extends Error {
  override readonly name = 'NotHeardOfYet';
}

/**
 * The use case of telling a story: decides by which channels and when, and keeps that. The same event again finds
 * what it kept. Throws `NotHeardOfYet` while its recipient is unknown.
 */
export function telling(parts: {
  readonly copies: Copies;
  readonly settings: SettingsStore;
  readonly notifications: Notifications;
  readonly deliveries: DeliveryStore;
  readonly now: () => number;
}) {
  const { copies, settings, notifications, deliveries, now } = parts;
  return async (story: Story, event: { readonly id: string; readonly at: number }): Promise<void> => {
    const { recipientId, actorId, conversation } = story;
    const [people, { preferences, mailOff }, isBlocked] = await Promise.all([
      copies.people(recipientId, actorId, story.requestId),
      settings.find(recipientId),
      actorId === null ? false : copies.isBlocked(recipientId, actorId),
    ]);
    const { recipient } = people;
    if (recipient === undefined) throw new NotHeardOfYet();
    if (isOver(story, people)) return;
    const news: News = {
      ...story,
      id: derivedIdAt(event.at, event.id, recipientId),
      at: event.at,
      facts: { ...named(people), ...story.facts },
    };
    const how = deliveriesOf(
      news,
      { ...recipient, mailOff, preferences, blockedWith: new Set(isBlocked && actorId ? [actorId] : []) },
      now(),
    );
    if (!how.inApp && how.email === null && how.push === null) return;
    if (conversation && !(await notifications.takeTalk(news, conversation))) return;
    const told = { newsId: news.id, kind: news.kind, facts: news.facts, link: news.link, conversation };
    await Promise.all([
      how.inApp && notifications.add(news, recipient.locale),
      how.push && deliveries.plan(recipientId, 'push', told, how.push.at),
      how.email?.how === 'at-once' && deliveries.plan(recipientId, 'email', told, how.email.at),
      how.email?.how === 'digest' && deliveries.planDigest(recipientId, told, how.email),
    ]);
  };
}

/** What is no news any more when its event comes late: an offer on, or the coming end of, a request that has closed. */
function isOver({ kind }: Story, { request }: People): boolean {
  const isClosed = request !== undefined && request.state !== 'open' && request.state !== 'held';
  return isClosed && (kind === 'offer-made' || kind === 'request-expiring' || kind === 'match');
}

function named({ actor, request }: People) {
  return { ...(actor && { name: actor.displayName }), ...(request && { title: request.title }) };
}
