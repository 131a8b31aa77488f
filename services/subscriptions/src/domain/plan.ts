import type { Money } from '@nwassik/money';

export const PAID_PLANS = ['premium', 'pro', 'trip-pass'] as const;
export const PLANS = ['free', ...PAID_PLANS] as const;

export type PaidPlan = (typeof PAID_PLANS)[number];
export type Plan = (typeof PLANS)[number];

/** What a plan counts by calendar month: first offers on a request, and conversations opened as a provider. */
export const METERS = ['offers', 'conversations'] as const;

export type Meter = (typeof METERS)[number];

/** How many a month; null is without limit, and then nothing is counted. */
export type Limits = Readonly<Record<Meter, number | null>>;

export const EXTRAS = ['alerts-at-once', 'analytics', 'badge'] as const;

export type Extra = (typeof EXTRAS)[number];

export interface PlanTerms {
  readonly plan: Plan;
  readonly limits: Limits;
  readonly extras: readonly Extra[];
  /** What one period costs, in each currency it is sold in: a reference; the point of sale names the price. */
  readonly prices: readonly Money[];
  /** How long one period is: a calendar month, or 30 days; null where nothing ends. */
  readonly period: 'month' | '30-days' | null;
}

const UNLIMITED: Limits = { offers: null, conversations: null };

const money = (tnd: number, eur: number): readonly Money[] => [
  { amount: tnd * 1_000, currency: 'TND' },
  { amount: eur * 100, currency: 'EUR' },
];

const TERMS: Readonly<Record<Plan, PlanTerms>> = {
  free: { plan: 'free', limits: { offers: 5, conversations: 5 }, extras: [], prices: [], period: null },
  'trip-pass': {
    plan: 'trip-pass',
    limits: UNLIMITED,
    extras: ['alerts-at-once'],
    prices: money(39, 12),
    period: '30-days',
  },
  premium: {
    plan: 'premium',
    limits: UNLIMITED,
    extras: ['alerts-at-once'],
    prices: money(29, 9),
    period: 'month',
  },
  pro: {
    plan: 'pro',
    limits: UNLIMITED,
    extras: ['alerts-at-once', 'analytics', 'badge'],
    prices: money(89, 27),
    period: 'month',
  },
};

/** What a plan gives and costs (docs: domain, Subscriptions). */
export function termsOf(plan: Plan): PlanTerms {
  return TERMS[plan];
}

/** All plans, the cheapest first. */
export const CATALOGUE: readonly PlanTerms[] = [TERMS.free, TERMS.premium, TERMS['trip-pass'], TERMS.pro];
