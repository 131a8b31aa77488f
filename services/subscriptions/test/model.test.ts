import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entitlementAt, timelineFrom, type Stretch } from '../src/domain/entitlement.ts';
import { bodyOf, DAY, NOW, openMarket, OPERATOR, type Me, type Person } from './market.ts';

const { call, clock, member, codes, redeem, me, told, sweep, subscriptions } =
  openMarket('subscriptions-model');

/**
 * What goes on around the rules, which have a model of their own beside them: several windows at once, the sweeper,
 * events in their order. Whatever is done, the table, the answers, the history and what the world is told agree.
 */
type Command =
  | { do: 'wait'; days: number }
  | { do: 'voucher'; plan: 'premium' | 'pro' | 'trip-pass'; windows: number }
  | { do: 'cash'; months: number; desks: number }
  | { do: 'post'; what: 'trial' | 'cancel'; windows: number }
  | { do: 'choose'; plan: 'free' | 'premium' | 'pro' }
  | { do: 'sweep' };

const windows = fc.integer({ min: 1, max: 3 });
const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('voucher' as const),
      plan: fc.constantFrom('premium' as const, 'pro' as const, 'trip-pass' as const),
      windows,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cash' as const), months: windows, desks: windows }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      what: fc.constantFrom('trial' as const, 'cancel' as const),
      windows,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      plan: fc.constantFrom('free' as const, 'premium' as const, 'pro' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'sweep' as const }) },
);

const times = <T>(many: number, act: () => Promise<T>) => Promise.all(Array.from({ length: many }, act));

/** Does a command from as many windows as it says; answers how many were taken. */
async function perform(command: Command, sami: Person): Promise<number> {
  const taken = (answers: readonly Response[]) => answers.filter(({ status }) => status < 300).length;
  switch (command.do) {
    case 'wait':
      clock.now += command.days * DAY;
      return 0;
    case 'sweep':
      await sweep();
      return 0;
    case 'voucher': {
      const [code = ''] = (await codes(1, { plan: command.plan })).codes;
      const done = taken(await times(command.windows, () => redeem(sami, code)));
      expect(done).toBeLessThanOrEqual(1);
      return done;
    }
    case 'cash': {
      const amount = { amount: 29_000, currency: 'TND' };
      const receiptNumber = crypto.randomUUID();
      const body = { userId: sami.userId, plan: 'premium', months: command.months, amount, receiptNumber };
      const record = () => call('POST /v1/subscriptions/payments', { as: OPERATOR, body });
      return Math.min(1, taken(await times(command.desks, record)));
    }
    case 'post': {
      const act = () => call(`POST /v1/subscriptions/me/${command.what}`, { as: sami });
      return Math.min(1, taken(await times(command.windows, act)));
    }
    case 'choose': {
      const body = { plan: command.plan };
      return taken([await call('POST /v1/subscriptions/me/plan', { as: sami, body })]);
    }
  }
}

/** What somebody who only hears events knows of the plan now: the newest version's timeline, by the clock. */
function heard(timelines: ReadonlyMap<number, readonly Stretch[]>): string {
  const newest = timelines.get(Math.max(0, ...timelines.keys()));
  const holds = newest?.findLast(({ from }) => Date.parse(String(from)) <= clock.now);
  return `${holds?.plan ?? 'free'} ${holds?.state ?? 'free'}`;
}

it('table, answers, history and events agree, whatever is done in however many windows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(commands, { minLength: 12, maxLength: 12 }), async (chosen) => {
      clock.now = NOW;
      const sami = await member();
      const timelines = new Map<number, readonly Stretch[]>();
      const notices: string[] = [];
      let done = 0;
      for (const command of chosen) {
        done += await perform(command, sami);
        for (const { type, data } of await told()) {
          if (data['userId'] !== sami.userId) continue;
          if (type.startsWith('subscriptions.subscription.'))
            notices.push(`${type} ${String(data['endsAt'])}`);
          else timelines.set(Number(data['version']), data['timeline'] as readonly Stretch[]);
        }
        const shown = await me(sami);
        const kept = await subscriptions.find(sami.userId);
        const { plan, state } = entitlementAt(kept, clock.now);
        expect([shown.plan, shown.state, shown.entitlementVersion]).toEqual([
          plan,
          state,
          kept?.version ?? 0,
        ]);
        expect(heard(timelines)).toBe(`${plan} ${state}`);
        expect(timelineFrom(kept, clock.now).at(-1)).toMatchObject({ plan: 'free' });
      }
      const { items } = await bodyOf<{ items: { version: number }[] }>(
        await call('GET /v1/subscriptions/me/history?limit=50', { as: sami }),
        200,
      );
      const { entitlementVersion } = (await me(sami)) satisfies Me;
      expect(items.map(({ version }) => version)).toEqual(
        Array.from({ length: entitlementVersion }, (_none, n) => entitlementVersion - n),
      );
      expect([...timelines.keys()].toSorted((a, b) => a - b)).toEqual(
        items.map(({ version }) => version).toReversed(),
      );
      expect(entitlementVersion).toBeLessThanOrEqual(done);
      expect(new Set(notices).size).toBe(notices.length);
    }),
    { numRuns: process.env['NWASSIK_TESTS'] === 'full' ? 100 : 12 },
  );
}, 600_000);
