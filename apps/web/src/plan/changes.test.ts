import { expect, it } from 'vitest';
import { mayCancel, otherPlan } from './changes.ts';

const FROM = '2026-12-12T10:00:00.000Z';
const free = { from: FROM, plan: 'free', state: 'free' } as const;
const grace = (plan: 'premium' | 'pro') => ({ from: FROM, plan, state: 'grace' }) as const;

const none = { plan: 'free', state: 'free', cancelled: false, upcoming: [] } as const;
const trial = { plan: 'premium', state: 'trialing', cancelled: false, upcoming: [free] } as const;
const pass = { plan: 'trip-pass', state: 'active', cancelled: false, upcoming: [free] } as const;
const premium = { ...trial, state: 'active', upcoming: [grace('premium'), free] } as const;
const pro = { ...premium, plan: 'pro', upcoming: [grace('pro'), free] } as const;
const proThenPremium = { ...pro, upcoming: [grace('premium'), free] } as const;

it('cancels a trial and what follows a paid plan, and nothing twice', () => {
  expect([trial, premium, pro].map(mayCancel)).toEqual([true, true, true]);
  expect([none, pass, { ...premium, cancelled: true }].map(mayCancel)).toEqual([false, false, false]);
});

it('turns only what is paid into another plan', () => {
  expect([none, trial, pass, premium, pro, proThenPremium].map(otherPlan)).toEqual([
    undefined,
    undefined,
    'pro',
    'pro',
    'premium',
    'pro',
  ]);
});
