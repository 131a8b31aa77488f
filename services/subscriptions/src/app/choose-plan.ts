import { isRefusal, Refusal } from '@nwassik/refusal';
import { changePlan } from '../domain/change-plan.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import type { Acting } from './acting.ts';
import { changeSubscription } from './change-subscription.ts';
import type { PaymentPort } from './payment-port.ts';

/**
 * Chooses the plan to go on with. Refuses with `plan-not-paid` one that has to be paid first, and says how; and with
 * what `cancel` refuses.
 */
export async function choosePlan(
  parts: { readonly subscriptions: Subscriptions; readonly payments: PaymentPort },
  plan: 'free' | 'premium' | 'pro',
  { by, now, traceparent }: Acting,
): Promise<Subscription> {
  try {
    return await changeSubscription(parts.subscriptions, by, (before) => changePlan(before, plan, now), {
      traceparent,
    });
  } catch (error) {
    if (plan === 'free' || !isRefusal(error, 'plan-not-paid')) throw error;
    throw new Refusal('plan-not-paid', { payment: parts.payments.instructionsFor(plan) });
  }
}
