import { answered, api } from '../api/client.ts';
import { isRefusal } from '../api/refusal.ts';
import type { MessageId } from '../i18n/i18n.ts';
import type { Body } from '../market/types.ts';
import type { Entitlement } from './plan-query.ts';

type ChosenPlan = Body<'/v1/subscriptions/me/plan'>['plan'];

/** Starts the one trial. */
export async function startTrial(): Promise<Entitlement> {
  return answered((await api()).POST('/v1/subscriptions/me/trial'));
}

/**
 * Redeems a voucher's code, as it was typed.
 *
 * @param key makes sending it twice redeem it once
 */
export async function redeemVoucher(code: string, key: string): Promise<Entitlement> {
  return answered(
    (await api()).POST('/v1/subscriptions/me/vouchers', {
      params: { header: { 'idempotency-key': key } },
      body: { code },
    }),
  );
}

/** Chooses the plan to go on with: more at once, less at the end of what is paid. */
export async function choosePlan(plan: ChosenPlan): Promise<Entitlement> {
  return answered((await api()).POST('/v1/subscriptions/me/plan', { body: { plan } }));
}

/** Cancels: a trial at once, a paid plan at its end. */
export async function cancelPlan(): Promise<Entitlement> {
  return answered((await api()).POST('/v1/subscriptions/me/cancel'));
}

/** What a refusal of subscriptions means to the person who was refused. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'trial-used': 'plan.refused.trialUsed',
  'plan-running': 'plan.refused.running',
  'nothing-to-cancel': 'plan.refused.nothingToCancel',
  'plan-not-paid': 'plan.refused.notPaid',
  'paid-far-enough': 'plan.refused.farEnough',
  'voucher-refused': 'voucher.refused',
  'too-many-tries': 'voucher.tooManyTries',
  'lost-race': 'plan.refused.lostRace',
};

/** The sentence for what was refused: its own when it has one, else that nothing went through. */
export function planSentence(error: unknown): MessageId {
  return (isRefusal(error) ? SENTENCES[error.code ?? ''] : undefined) ?? 'refused.unreachable';
}
