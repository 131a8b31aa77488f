import type { ProblemTable } from '@nwassik/http';
import { UPLOAD_PROBLEMS } from '@nwassik/uploads/routes';

/** What the refusals of requests, offers, deals and favourites mean over HTTP. */
export const PROBLEMS = {
  ...UPLOAD_PROBLEMS,
  'not-yours': { status: 403, title: 'This is not yours' },
  'request-not-found': {
    status: 404,
    title: 'There is no such request',
    detail: 'It may have been removed.',
  },
  'offer-not-found': { status: 404, title: 'There is no such offer' },
  'deal-not-found': { status: 404, title: 'There is no such deal' },
  'no-town-near': { status: 404, title: 'Nobody knows a town near this point' },

  'subscription-required': {
    status: 402,
    title: 'This month’s offers are used up',
    detail: 'A subscription has no limit. What you wrote is not lost: offer again once you have one.',
  },
  'request-not-open': {
    status: 409,
    title: 'This request is not open any more',
    detail: 'See state: it was agreed, cancelled, or its time is over.',
  },
  'terms-changed': {
    status: 409,
    title: 'The request has changed since you read it',
    detail: 'Read it again; termsVersion names its current terms.',
  },
  'offer-exists': {
    status: 409,
    title: 'You have an offer on this request already',
    detail: 'Withdraw the one named by offerId before you make another.',
  },
  'offer-not-pending': { status: 409, title: 'This offer is over', detail: 'See state.' },
  'offer-changed': {
    status: 409,
    title: 'The offer has changed since you read it',
    detail: 'Read it again and decide anew.',
  },
  'needs-reconfirmation': {
    status: 409,
    title: 'The provider must confirm this offer first',
    detail: 'It was made on older terms of the request.',
  },

  'places-mismatch': {
    status: 422,
    title: 'These are not the places this workflow has',
    detail: 'See needs: it has exactly these places.',
  },
  'due-in-the-past': { status: 422, title: 'The due date is over', detail: 'See earliest.' },
  'due-too-late': { status: 422, title: 'The due date is more than a year ahead', detail: 'See latest.' },
  'photo-unknown': { status: 422, title: 'There is no such photo of yours', detail: 'See photoId.' },
  'photo-not-ready': {
    status: 422,
    title: 'This photo is not ready',
    detail: 'See photoId and state: wait while it is processing, leave it out when it is refused.',
  },
  'photo-in-use': {
    status: 422,
    title: 'Another request shows this photo',
    detail: 'See photoId; upload it once more.',
  },
  'too-many-open-requests': {
    status: 422,
    title: 'You have as many open requests as one can have',
    detail: 'Cancel one, or wait until one is agreed or over.',
  },
  'too-many-favourites': {
    status: 422,
    title: 'You have as many favourites as one can have',
    detail: 'Let one go first.',
  },
  'own-request': { status: 422, title: 'This request is your own' },
  'offers-used-up': { status: 422, title: 'You have made too many offers on this request' },
  'currencies-differ': { status: 422, title: 'Fee and item cost must be in one currency' },
  'arrives-in-the-past': { status: 422, title: 'The day of arrival is over', detail: 'See earliest.' },
  'arrives-after-due': {
    status: 422,
    title: 'That is after the request’s due date',
    detail: 'See latest.',
  },
  'arrives-too-late': { status: 422, title: 'That is more than a year ahead', detail: 'See latest.' },
} as const satisfies ProblemTable;
