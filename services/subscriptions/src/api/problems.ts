import type { ProblemTable } from '@nwassik/http';

/** What the refusals of subscriptions mean over HTTP. */
export const PROBLEMS = {
  'trial-used': {
    status: 409,
    title: 'The trial has been used',
    detail: 'There is one for each account. A voucher or a payment goes on from here.',
  },
  'plan-running': {
    status: 409,
    title: 'A plan is running already',
    detail: 'The trial keeps: start it when the plan is over.',
  },
  'nothing-to-cancel': { status: 409, title: 'There is nothing to cancel', detail: 'No plan is running.' },
  'plan-not-paid': {
    status: 402,
    title: 'This plan has to be paid first',
    detail: 'Buy a voucher at a point of sale and redeem its code.',
  },
  'pro-required': {
    status: 402,
    title: 'Analytics come with the plan pro',
    detail: 'What you do meanwhile is counted: it shows once you have it.',
  },
  'paid-far-enough': {
    status: 422,
    title: 'More than five years cannot be paid ahead',
    detail: 'The voucher stays good.',
  },
  'voucher-refused': {
    status: 422,
    title: 'This code is not good',
    detail: 'Look at each letter again. It may also have been redeemed, be void or have expired.',
  },
  'too-many-tries': {
    status: 429,
    title: 'Too many wrong codes in an hour',
    detail: 'A right code is taken all the same.',
  },
  'expiry-out-of-range': {
    status: 422,
    title: 'Vouchers expire after now and within three years',
  },
  'batch-not-found': { status: 404, title: 'There is no such batch of vouchers' },
  'receipt-used': {
    status: 409,
    title: 'Another payment was recorded under this receipt',
    detail: 'Compare the two receipts: each has a number of its own.',
  },
} as const satisfies ProblemTable;
