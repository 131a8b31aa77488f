import type { ProblemTable } from '@nwassik/http';

/** What chat's refusals mean over HTTP; over the socket their codes stand in `error` frames. */
export const PROBLEMS = {
  'subscription-required': {
    status: 402,
    title: 'This month’s new conversations are used up',
    detail: 'A subscription has no limit. Replying is free, and an offer opens its conversation.',
  },
  'conversation-not-found': { status: 404, title: 'There is no such conversation of yours' },
  'message-not-found': { status: 404, title: 'There is no message with this number' },
  'not-your-message': { status: 403, title: 'Only its sender can delete a message' },
  'own-request': {
    status: 422,
    title: 'This is your own request',
    detail: 'Talk to the providers who offered: name one as providerId.',
  },
  'request-not-open': {
    status: 422,
    title: 'This request takes no new conversations',
    detail: 'It has been agreed on or has closed.',
  },
  'conversation-closed': {
    status: 422,
    title: 'This conversation is closed',
    detail: 'It stays readable. It closes 30 days after its request.',
  },
  'too-many-messages': {
    status: 429,
    title: 'Too many messages in a minute',
    detail: 'Your text is kept: send it again shortly.',
  },
  'too-many-conversations': {
    status: 429,
    title: 'Too many new conversations in an hour',
    detail: 'Replying is never limited.',
  },
} as const satisfies ProblemTable;
