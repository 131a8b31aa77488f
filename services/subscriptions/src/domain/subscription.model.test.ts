import { Refusal } from '@nwassik/refusal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import { entitlementAt } from './entitlement.ts';
import { pay } from './pay.ts';
import { startTrial } from './start-trial.ts';
import type { Subscription } from './subscription.ts';

/** Tunis has been an hour ahead of UTC all year round since 2009: the model needs no zone. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-22T10:00:00Z');

type PaidPlan = 'premium' | 'pro' | 'trip-pass';

/**
 * A subscription by rules written anew from the domain page: what is paid is a queue of stretches of which each has its
 * two ends, and what has been used up is cut away as time passes.
 */
interface Model {
  now: number;
  version: number;
  queue: { plan: PaidPlan; from: number; to: number }[];
  trialEnds: number | null;
  trialTaken: boolean;
  graceEnds: number | null;
  gracePlan: PaidPlan | null;
  cancelled: boolean;
  lesser: boolean;
}

type Command =
  | { do: 'wait'; for: number }
  | { do: 'trial' }
  | { do: 'pay'; plan: PaidPlan; months: number }
  | { do: 'choose'; plan: 'free' | 'premium' | 'pro' }
  | { do: 'cancel' };

const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .oneof(fc.integer({ min: 1, max: 40 * DAY }), fc.constantFrom(7 * DAY, 14 * DAY, 30 * DAY, 1))
      .map((ms) => ({ do: 'wait' as const, for: ms })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'trial' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      plan: fc.constantFrom<PaidPlan>('premium', 'pro', 'trip-pass'),
      months: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      plan: fc.constantFrom('free' as const, 'premium' as const, 'pro' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
);

function plusMonths(instant: number, months: number): number {
  const local = new Date(instant + HOUR);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + months];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, month, Math.min(local.getUTCDate(), daysInMonth));
  return midnight + ((instant + HOUR) % DAY) - HOUR;
}

const PRICE_IN_EURO = { premium: 9, 'trip-pass': 12, pro: 27 } as const;

function elapse(model: Model, ms: number): void {
  model.now += ms;
  if (model.trialEnds !== null && model.trialEnds <= model.now) model.trialEnds = null;
  const last = model.queue.at(-1);
  model.queue = model.queue.filter((stretch) => stretch.to > model.now);
  for (const stretch of model.queue) stretch.from = Math.max(stretch.from, model.now);
  if (last && model.queue.length === 0 && !model.cancelled && last.plan !== 'trip-pass') {
    model.graceEnds = last.to + 7 * DAY;
    model.gracePlan = model.lesser ? 'premium' : last.plan;
  }
  if (model.graceEnds !== null && model.graceEnds <= model.now) model.graceEnds = null;
}

/** The trial's rest is worth what its premium days are, once something is paid. */
function takeTrialAsPaid(model: Model): void {
  if (model.trialEnds !== null) model.queue = [{ plan: 'premium', from: model.now, to: model.trialEnds }];
  model.trialEnds = null;
}

function allToPro(model: Model): number {
  const left = (plan: PaidPlan) =>
    model.queue.filter((one) => one.plan === plan).reduce((sum, { from, to }) => sum + to - from, 0);
  const credit = (['premium', 'trip-pass'] as const).map((plan) =>
    Math.ceil((Math.ceil(left(plan) / 1_000) * PRICE_IN_EURO[plan]) / (PRICE_IN_EURO.pro * 86_400)),
  );
  return model.now + left('pro') + credit.reduce((a, b) => a + b) * DAY;
}

/** Does a command in the model; answers the refusal. */
function inModel(model: Model, command: Command): string | undefined {
  const moved = () => void (model.version += 1);
  switch (command.do) {
    case 'wait':
      elapse(model, command.for);
      return undefined;
    case 'trial':
      if (model.trialTaken) return 'trial-used';
      if (model.queue.length > 0) return 'plan-running';
      model.trialTaken = true;
      model.trialEnds = model.now + 14 * DAY;
      Object.assign(model, { graceEnds: null, cancelled: false, lesser: false });
      return moved();
    case 'pay': {
      const before = structuredClone(model);
      takeTrialAsPaid(model);
      if (command.plan === 'pro') {
        model.queue = [{ plan: 'pro', from: model.now, to: plusMonths(allToPro(model), command.months) }];
      } else {
        const from = model.queue.at(-1)?.to ?? model.now;
        const to = command.plan === 'trip-pass' ? from + 30 * DAY : plusMonths(from, command.months);
        model.queue.push({ plan: command.plan, from, to });
      }
      if ((model.queue.at(-1)?.to ?? 0) > plusMonths(model.now, 60)) {
        Object.assign(model, before);
        return 'paid-far-enough';
      }
      Object.assign(model, { graceEnds: null, cancelled: false, lesser: false });
      return moved();
    }
    case 'cancel':
      return stop(model);
    case 'choose': {
      if (command.plan === 'free') return stop(model);
      const own = model.queue.filter(({ plan }) => plan !== 'trip-pass');
      if (model.queue.length === 0) return 'plan-not-paid';
      if (command.plan === 'premium' && own.length === 0) return 'plan-not-paid';
      const lesser = command.plan === 'premium' && model.queue.at(-1)?.plan === 'pro';
      if (command.plan === 'pro' && model.queue.some(({ plan }) => plan !== 'pro')) {
        model.queue = [{ plan: 'pro', from: model.now, to: allToPro(model) }];
      } else if (!model.cancelled && model.lesser === lesser) return undefined;
      Object.assign(model, { cancelled: false, lesser });
      return moved();
    }
  }
}

function stop(model: Model): string | undefined {
  if (model.trialEnds !== null) {
    model.trialEnds = null;
    model.version += 1;
    return undefined;
  }
  if (model.queue.length === 0) return 'nothing-to-cancel';
  if (!model.cancelled) model.version += 1;
  Object.assign(model, { cancelled: true, lesser: false });
  return undefined;
}

function inReality(
  before: Subscription | undefined,
  command: Command,
  now: number,
): Subscription | undefined {
  switch (command.do) {
    case 'wait':
      return before;
    case 'trial':
      return startTrial(before, 'sami', now);
    case 'pay':
      return pay(before, 'sami', command, { what: 'payment-recorded' }, now);
    case 'choose':
      return changePlan(before, command.plan, now);
    case 'cancel':
      return cancel(before, now);
  }
}

/** What the model says it is now. */
function seenIn(model: Model): unknown[] {
  const { now, queue, trialEnds, graceEnds, gracePlan, version } = model;
  const [first, ...rest] = queue;
  if (trialEnds !== null) return ['premium', 'trialing', trialEnds, version];
  if (first) {
    let until = first.to;
    for (const next of rest) {
      if (next.plan !== first.plan) break;
      until = next.to;
    }
    return [first.plan, 'active', until, version];
  }
  if (graceEnds !== null && now < graceEnds) return [gracePlan, 'grace', graceEnds, version];
  return ['free', 'free', null, version];
}

const full = process.env['NWASSIK_TESTS'] === 'full';
const RUNS = full ? 2_000 : 200;
const COMMANDS = 50;

it(`a subscription goes through ${RUNS * COMMANDS} commands and years of time as the rules have it`, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(commands, { minLength: COMMANDS, maxLength: COMMANDS }), (chosen) => {
      const model: Model = {
        now: START,
        version: 0,
        queue: [],
        trialEnds: null,
        trialTaken: false,
        graceEnds: null,
        gracePlan: null,
        cancelled: false,
        lesser: false,
      };
      let subscription: Subscription | undefined;
      for (const command of chosen) {
        let refused: string | undefined;
        try {
          subscription = inReality(subscription, command, model.now);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused = error.code;
        }
        expect(refused).toBe(inModel(model, command));
        const { plan, state, validUntil } = entitlementAt(subscription, model.now);
        expect([plan, state, validUntil, subscription?.version ?? 0]).toEqual(seenIn(model));
        const what = refused ?? `${command.do} ${state}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }
    }),
    { numRuns: RUNS },
  );
  // Every refusal and every state was met.
  for (const met of [
    'trial-used',
    'plan-running',
    'plan-not-paid',
    'nothing-to-cancel',
    'paid-far-enough',
    'wait trialing',
    'wait active',
    'wait grace',
    'wait free',
    'choose active',
    'pay active',
  ]) {
    expect([met, seen.get(met) ?? 0]).not.toEqual([met, 0]);
  }
}, 120_000);
