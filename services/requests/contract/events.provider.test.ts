import { cloudEvent, type CloudEvent } from '@nwassik/messaging';
import { verifyMessages } from '@nwassik/testing/pact';
import { expect, it } from 'vitest';
import { acceptOffer } from '../src/domain/accept-offer.ts';
import { declineOffer, readOffer, reconfirmOffer, withdrawOffer } from '../src/domain/change-offer.ts';
import { cancelRequest, expireRequest } from '../src/domain/close-request.ts';
import { editRequest } from '../src/domain/edit-request.ts';
import { makeOffer } from '../src/domain/make-offer.ts';
import { announce } from '../src/events/announce.ts';
import { toOfferItem } from '../src/store/offer-item.ts';
import { toItem } from '../src/store/request-item.ts';
import { NOW, OWNER, posted, proposal, PROVIDER, quota, zoneOf } from '../test/examples.ts';

const { request, body } = posted();
const byOwner = { by: OWNER, now: NOW };
const byProvider = { by: PROVIDER, now: NOW };
const edited = editRequest({ request, body }, { reward: null }, { ...byOwner, zoneOf }).request;
const offer = makeOffer(request, [], proposal, {
  ...byProvider,
  providerId: PROVIDER,
  providerName: null,
  quota,
  termsVersion: 1,
});
/** Made under a plan without limit, so that no month counted it. */
const unlimited = { ...offer, countedIn: null };
const agreed = acceptOffer(request, offer, { ...byOwner, termsVersion: 1, offerVersion: 1 });

/** The events of a change, by their types. */
function told(before: object | undefined, after: object): ReadonlyMap<string, CloudEvent> {
  const events = announce(before as never, after as never).map((event) => cloudEvent('requests', event));
  return new Map(events.map((event) => [event.type, event]));
}

const ofRequest = (after: typeof request, type: string) => () =>
  told(after === request ? undefined : toItem(request), toItem(after)).get(type);
const ofOffer = (after: typeof offer, type: string) => () =>
  told(after.version === 1 ? undefined : toOfferItem(offer), toOfferItem(after)).get(type);

const EVENTS = {
  'a request was posted': ofRequest(request, 'requests.request.posted.v1'),
  'a request was edited': ofRequest(edited, 'requests.request.changed.v1'),
  'a request was agreed on': ofRequest(agreed.request, 'requests.request.changed.v1'),
  'a request was cancelled': ofRequest(cancelRequest(request, byOwner), 'requests.request.closed.v1'),
  'a request expired': () =>
    told(toItem(request), toItem({ ...request, ...expireRequest(request, request.card.expiresAt) })).get(
      'requests.request.closed.v1',
    ),
  'a request ends soon': () =>
    told(undefined, {
      kind: 'reminder',
      version: 1,
      requestId: request.id,
      requesterId: OWNER,
      title: request.card.title,
      endsAt: request.card.expiresAt,
      remindedAt: NOW,
    }).get('requests.request.expiring.v1'),
  'an offer was made': ofOffer(unlimited, 'requests.offer.made.v1'),
  'an offer was made, and counted': ofOffer(offer, 'requests.offer.made.v1'),
  'an offer was read': ofOffer(readOffer(offer, byOwner), 'requests.offer.read.v1'),
  'an offer was confirmed on new terms': ofOffer(
    reconfirmOffer(offer, edited, { ...byProvider, termsVersion: 2 }),
    'requests.offer.agreed.v1',
  ),
  'an offer was declined': ofOffer(declineOffer(offer, request, byOwner), 'requests.offer.declined.v1'),
  'an offer was withdrawn': ofOffer(withdrawOffer(offer, request, byProvider), 'requests.offer.withdrawn.v1'),
  'an offer was accepted': ofOffer(agreed.offer, 'requests.offer.accepted.v1'),
  'a deal was agreed': ofOffer(agreed.offer, 'requests.deal.changed.v1'),
};

it.each(['chat', 'notifications', 'subscriptions'])('requests tells %s what it needs', async (consumer) => {
  expect(await verifyMessages(consumer, 'requests', EVENTS)).toBeTruthy();
});
