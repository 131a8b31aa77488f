import { expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { choiceOf, everyChoice, UNTOUCHED, withoutMail } from './preferences.ts';

it('every kind has its choice, whether touched or not', () => {
  expect(Object.keys(everyChoice(UNTOUCHED))).toEqual([...KINDS]);
  expect(choiceOf(UNTOUCHED, 'offer-made')).toEqual({ inApp: true, email: 'at-once', push: true });
  expect(choiceOf(UNTOUCHED, 'match').email).toBe('daily');
});

it('unsubscribing from a kind ends its mails and nothing else', () => {
  const after = withoutMail(UNTOUCHED, 'offer-made');
  expect(choiceOf(after, 'offer-made')).toEqual({ inApp: true, email: 'off', push: true });
  expect(choiceOf(after, 'message').email).toBe('at-once');
});

it('unsubscribing from the digest ends all that came in it', () => {
  const kinds = { 'review-due': { inApp: true, email: 'daily', push: false } } as const;
  const after = withoutMail({ kinds, quietHours: null }, 'digest');
  expect([choiceOf(after, 'match').email, choiceOf(after, 'review-due').email]).toEqual(['off', 'off']);
  expect(choiceOf(after, 'offer-made').email).toBe('at-once');
});
