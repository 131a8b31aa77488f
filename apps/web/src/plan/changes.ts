import type { Entitlement } from './plan-query.ts';

type Running = Readonly<Pick<Entitlement, 'plan' | 'state' | 'cancelled'>> & {
  readonly upcoming: readonly Entitlement['upcoming'][number][];
};

/** Whether there is something to cancel: a trial, or what would follow a paid plan. */
export function mayCancel({ state, cancelled, upcoming }: Running): boolean {
  return state === 'trialing' || (state === 'active' && !cancelled && upcoming.length > 1);
}

/**
 * The plan to go over to without paying now: from less to pro at once, from pro to premium at its end, or back. Only
 * what is paid can be turned into something else.
 */
export function otherPlan({ plan, state, cancelled, upcoming }: Running): 'premium' | 'pro' | undefined {
  if (state !== 'active') return undefined;
  if (plan !== 'pro') return 'pro';
  if (cancelled) return 'premium';
  return upcoming.some((next) => next.plan === 'premium') ? 'pro' : 'premium';
}
