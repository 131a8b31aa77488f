import { setTimeout as pause } from 'node:timers/promises';
import type { Accounts } from '../accounts.ts';
import type { Clock } from '../clock.ts';
import type { Cognito } from '../cognito/cognito.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { marketApi, Refused } from './market-api.ts';
import { ADDRESSES, memberships, signInsOf, type SignIn } from './members.ts';
import { performer } from './perform.ts';
import { PAST_LENGTH, planMarket, type Step } from './plan.ts';
import { openRecord } from './record.ts';

/** Requests that go on at the same time while the clock stands still. */
const AT_ONCE = 4;

/** The clock moves up to the present day by day, not for each step: every leap ends all access tokens. */
const LEAP = 24 * 3_600_000;

/** Between two steps of the rest, in milliseconds: whoever uses the product comes first. */
const PACE = 250;

/** How often the progress is told, in requests. */
const TOLD_EVERY = 10;

export interface DemoMarket {
  /** Whom anybody at this machine may sign in as. */
  readonly signIns: readonly SignIn[];
  /** Loads the requests with a past, while the clock moves up to the present. */
  loadPast(): Promise<void>;
  /** Loads the others at a gentle pace, until it is stopped. */
  loadRest(): Promise<void>;
  stop(): void;
}

/** Where the clock of a fresh data folder starts, for the market to have a past: milliseconds since the epoch. */
export function startOfPast(now: number): number {
  return now - PAST_LENGTH;
}

/**
 * The demo market, loaded through the product's own API. A restart goes on from what was loaded into the data
 * folder before. What the API refuses is left out and logged; anything else that fails ends the loading.
 *
 * @param options.print gets the progress, a line at a time
 * @throws Error naming the file when the record of what was loaded is damaged
 */
export function openDemoMarket(options: {
  readonly dir: string;
  readonly origin: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly clock: Clock;
  readonly cognito: Pick<Cognito, 'createConfirmedUser'>;
  readonly mailbox: Pick<Mailbox, 'hold'>;
  readonly accounts: Accounts;
  readonly print: (line: string) => void;
  readonly log: (line: string) => void;
}): DemoMarket {
  const { dir, origin, clientId, clock, mailbox, accounts, print, log } = options;
  mailbox.hold(ADDRESSES);
  const signIns = signInsOf(accounts);
  const record = openRecord(dir, Date.now());
  const { past, rest } = planMarket(record.present);
  const api = marketApi({ origin, clientId, now: () => clock.now() });
  const member = memberships({ ...options, api, record, signIns });
  const perform = performer({ record, member, call: api.call });
  const stopping = new AbortController();
  const { signal } = stopping;
  const isLeft = (step: Step) => !record.isDone(step.key);

  async function take(step: Step): Promise<void> {
    try {
      await perform(step);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      log(`demo market: left out ${step.key}: ${error.message}`);
    }
    if (signal.aborted) return;
    record.noteDone(step.key);
    tellProgress(step);
  }

  function tellProgress({ act }: Step): void {
    if (act.does !== 'posts') return;
    const posts = [...past, ...rest].filter((step) => step.act.does === 'posts');
    const posted = posts.filter((step) => record.isDone(step.key)).length;
    if (posted % TOLD_EVERY === 0) print(`  demo market: ${posted} of ${posts.length} requests`);
  }

  return {
    signIns,
    async loadPast() {
      for (const leap of groupedBy(past.filter(isLeft), (step) => Math.floor(step.at / LEAP))) {
        if (signal.aborted) return;
        moveTo(clock, leap[0]?.at ?? 0);
        const requests = groupedBy(leap, (step) => step.act.request);
        await inLanes(AT_ONCE, requests, async (steps) => {
          for (const step of steps) if (!signal.aborted) await take(step);
        });
      }
      moveTo(clock, Date.now());
    },
    async loadRest() {
      const left = rest.filter(isLeft);
      for (const step of left) {
        if (signal.aborted) return;
        await take(step);
        await pause(PACE, undefined, { signal }).catch(() => undefined);
      }
      if (left.length > 0) print('  demo market: complete');
    },
    stop() {
      stopping.abort();
      record.close();
    },
  };
}

/** Moves the clock forward to an instant, unless it has passed. */
function moveTo(clock: Clock, instant: number): void {
  const seconds = (instant - clock.now()) / 1000;
  if (seconds > 0) clock.advance(seconds);
}

/** Items with the same key together, in the order of their first ones. */
function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Works on all items, so many at a time, each lane taking the next one that is left. */
async function inLanes<Item>(lanes: number, items: readonly Item[], work: (item: Item) => Promise<void>) {
  const left = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
