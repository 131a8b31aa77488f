import type { Announce, Announcement, Image } from '@nwassik/messaging';
import { shownPhoto } from '@nwassik/uploads';
import { numberIn } from '../domain/offer-id.ts';
import { cashDue, type Offer } from '../domain/offer.ts';
import type { Request, RequestChange } from '../domain/request.ts';
import { fromOfferItem } from '../store/offer-item.ts';
import { fromReminderItem, type Reminder } from '../store/reminders.ts';
import { fromItem } from '../store/request-item.ts';

/**
 * What a change of the table tells the world. A request tells when it was posted, changed or closed; an offer's
 * row, being its deal's too, tells of both. Neither holds an exact place, a contact or a message, so none is told
 * save the message, which stays behind.
 */
export const announce: Announce = (before, after) => {
  if (after === undefined) return [];
  switch (after['kind']) {
    case 'request': {
      const { request, traceparent } = fromItem(after);
      return isNews(before, after) ? [ofRequest(request, traceparent)] : [];
    }
    case 'offer': {
      const { offer, traceparent } = fromOfferItem(after);
      return isNews(before, after) ? ofOffer(offer, traceparent) : [];
    }
    case 'reminder':
      return before === undefined ? [expiring(fromReminderItem(after))] : [];
    default:
      return [];
  }
};

/** An insert is news at version 1 only (else it is a restore), and a change when its version moved. */
function isNews(before: Image | undefined, after: Image): boolean {
  return before === undefined ? after['version'] === 1 : before['version'] !== after['version'];
}

const REQUEST_EVENTS: Readonly<Record<RequestChange['what'], string>> = {
  posted: 'requests.request.posted.v1',
  edited: 'requests.request.changed.v1',
  agreed: 'requests.request.changed.v1',
  cancelled: 'requests.request.closed.v1',
  expired: 'requests.request.closed.v1',
};

function ofRequest({ id, card, state, version, lastChange }: Request, traceparent?: string): Announcement {
  const { places, expiresAt, photoIds, createdAt, ...facts } = card;
  return {
    type: REQUEST_EVENTS[lastChange.what],
    subject: id,
    version,
    time: instant(lastChange.at),
    traceparent,
    data: {
      id,
      state,
      ...facts,
      ...places,
      photos: photoIds.map((photoId) => shownPhoto('requests', photoId)),
      expiresAt: instant(expiresAt),
      createdAt: instant(createdAt),
    },
  };
}

/** Once for each end a request has had; its state is told as it was, since only an open one is reminded of. */
function expiring({ requestId, requesterId, title, endsAt, remindedAt }: Reminder): Announcement {
  return {
    type: 'requests.request.expiring.v1',
    subject: `${requestId}/${instant(endsAt)}`,
    version: 1,
    time: instant(remindedAt),
    data: { id: requestId, requesterId, title, state: 'open', expiresAt: instant(endsAt) },
  };
}

const OFFER_EVENTS: Readonly<Record<Offer['lastChange']['what'], string>> = {
  made: 'requests.offer.made.v1',
  read: 'requests.offer.read.v1',
  // The provider agrees to the request's new terms.
  reconfirmed: 'requests.offer.agreed.v1',
  declined: 'requests.offer.declined.v1',
  withdrawn: 'requests.offer.withdrawn.v1',
  accepted: 'requests.offer.accepted.v1',
};

function ofOffer(offer: Offer, traceparent?: string): Announcement[] {
  const { id, requestId, requesterId, providerId, version, lastChange, deal } = offer;
  const { fee, itemCost, dutiesPaidBy, arrivesOn } = offer.proposal;
  const about = { subject: id, version, time: instant(lastChange.at), traceparent };
  const sides = { id, requestId, requesterId, providerId };
  const told: Announcement = {
    ...about,
    type: OFFER_EVENTS[lastChange.what],
    data: {
      ...sides,
      state: offer.state,
      fee,
      itemCost,
      dutiesPaidBy,
      cashDue: cashDue(offer.proposal),
      arrivesOn,
      termsVersion: offer.termsVersion,
      offerVersion: offer.offerVersion,
      readAt: offer.readAt === null ? null : instant(offer.readAt),
      number: numberIn(id),
      countedIn: offer.countedIn,
      createdAt: instant(offer.createdAt),
    },
  };
  if (deal === null || lastChange.what !== 'accepted') return [told];
  return [
    told,
    {
      ...about,
      type: 'requests.deal.changed.v1',
      data: {
        ...sides,
        state: deal.state,
        terms: { ...deal.terms, agreedAt: instant(deal.terms.agreedAt) },
        termsVersion: deal.terms.version,
        dueAt: deal.dueAt === null ? null : instant(deal.dueAt),
      },
    },
  ];
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
