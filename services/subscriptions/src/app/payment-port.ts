import type { Money } from '@nwassik/money';
import { termsOf, type PaidPlan } from '../domain/plan.ts';

/** What somebody does to pay for a plan. */
export interface PaymentInstructions {
  readonly method: 'offline';
  readonly plan: PaidPlan;
  /** What a period costs, in each currency it is sold in. */
  readonly prices: readonly Money[];
  /** Where the places are listed that sell it. */
  readonly pointsOfSale: string;
  /** Where the code goes that is sold there. */
  readonly redeem: string;
}

/** How plans are paid for. What was paid comes back as a voucher's code, or as a payment that an operator records. */
export interface PaymentPort {
  instructionsFor(plan: PaidPlan): PaymentInstructions;
}

/** Cash at a point of sale: no money moves through the platform. */
export const offlinePayments: PaymentPort = {
  instructionsFor: (plan) => ({
    method: 'offline',
    plan,
    prices: termsOf(plan).prices,
    pointsOfSale: '/v1/subscriptions/points-of-sale',
    redeem: '/v1/subscriptions/me/vouchers',
  }),
};
