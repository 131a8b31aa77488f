import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFailed, onTestFinished, vi } from 'vitest';
import { expectAccountsKept, expectProfilesKept } from './sigkill/accounts-kept.ts';
import { talkByHttp } from './sigkill/chat-window.ts';
import { expectConversationsKept } from './sigkill/conversations-kept.ts';
import { carryOut, isAcknowledged } from './sigkill/deed.ts';
import type { Deed } from './sigkill/deed.ts';
import { keptProduct } from './sigkill/kept-product.ts';
import type { KeptProduct } from './sigkill/kept-product.ts';
import { deedsOf, emptyLedger } from './sigkill/ledger.ts';
import type { Ledger } from './sigkill/ledger.ts';
import { tendMarket } from './sigkill/market-window.ts';
import { accountsAt } from './sigkill/member.ts';
import type { Accounts, Member } from './sigkill/member.ts';
import { join, keepJoining, newcomer } from './sigkill/newcomers.ts';
import { queuesLeft } from './sigkill/queues-left.ts';
import { postRequest } from './sigkill/posting.ts';
import { seededRandom } from './sigkill/random.ts';
import { expectRequestsKept } from './sigkill/requests-kept.ts';
import { isAnsweredBySocket, talkBySocket } from './sigkill/socket-window.ts';
import { expectViewsKept } from './sigkill/views-kept.ts';

const MEMBERS = 4;

/** Acknowledgements between a start and the kill that follows, at least: it comes in the middle of work. */
const ACKNOWLEDGED = { altogether: 25, messages: 10, bySocket: 3 };

/** Requests that each member posts at once before each kill, so that many events are on their way. */
const POSTED_AT_ONCE = 2;

/**
 * Each kill comes within so many milliseconds after a function wrote to its log: while an event waits in the stream
 * or in a queue, while it is being consumed, before its checkpoint is written, after.
 */
const RIGHT_AFTER = 40;
const KILLED_AFTER = ['chat-inbox', 'chat-http', 'requests-publisher'];

/** How long work, and events until they have had all their effects, may take on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

/** Decides what is done when, and when it is killed; the machine's own timing stays. */
const seed = process.env['SIGKILL_SEED'] ?? String(randomInt(1_000_000));

let dir: string;
let product: KeptProduct;
beforeEach(async () => {
  dir = mkdtempSync(joinPath(tmpdir(), 'sigkill-'));
  product = await keptProduct(joinPath(dir, 'data'));
});
afterEach(async () => {
  await product.kill();
  rmSync(dir, { recursive: true, maxRetries: 10 });
});

const acknowledged = (deeds: readonly Deed[]): number => deeds.filter(isAcknowledged).length;

/** Waits until so many more of the deeds are acknowledged. */
async function more(count: number, deeds: () => readonly Deed[]): Promise<void> {
  const enough = acknowledged(deeds()) + count;
  await vi.waitUntil(() => acknowledged(deeds()) >= enough, { timeout: PATIENCE, interval: 5 });
}

/** Waits until a function writes to its log. */
async function nextLogOf(functionName: string): Promise<void> {
  const file = joinPath(dir, 'data', 'logs', `nwassik-local-${functionName}.log`);
  const size = () => statSync(file, { throwIfNoEntry: false })?.size;
  const before = size();
  await vi.waitUntil(() => size() !== before, { timeout: PATIENCE, interval: 1 });
}

/** Expects that all of the ledger is there, and what follows from it, once events have had their effects. */
async function expectAllKept(all: {
  accounts: Accounts;
  members: Member[];
  visitor: Member;
  ledger: Ledger;
}) {
  const { accounts, members, visitor, ledger } = all;
  const left = () => queuesLeft(joinPath(dir, 'data'));
  await vi.waitFor(() => expect(left()).toEqual({}), { timeout: PATIENCE });
  await expectAccountsKept(accounts, ledger);
  await expectProfilesKept(members, ledger);
  await vi.waitFor(
    async () => {
      const found = await expectRequestsKept(members, ledger);
      await expectConversationsKept(members, found, ledger);
      await expectViewsKept(members, visitor, found);
    },
    { timeout: PATIENCE, interval: 500 },
  );
  // Dead-letter queues among them.
  expect(left()).toEqual({});
}

it(
  'loses nothing acknowledged to SIGKILL, and finishes what it was about',
  { timeout: 600_000 },
  async () => {
    onTestFailed(() => console.error(`Again with SIGKILL_SEED=${seed}`));
    const random = seededRandom(seed);
    const closing = new AbortController();
    const ended = new AbortController();
    onTestFinished(() => {
      closing.abort();
      ended.abort();
    });
    const ledger = emptyLedger();
    await product.start();
    const accounts = await accountsAt(product.origin);
    const newMember = async (name: string): Promise<Member> =>
      (await join(accounts, newcomer(ledger, name), ended.signal))!;
    const members = await Promise.all(
      Array.from({ length: MEMBERS }, (_, index) => newMember(`Member ${index + 1}`)),
    );
    const visitor = await newMember('Visitor');

    const windows = members.flatMap((member) =>
      [tendMarket, talkByHttp, talkBySocket].map((use) =>
        use(member, ledger, seededRandom(`${seed} ${member.name} ${use.name}`), closing.signal),
      ),
    );
    windows.push(keepJoining(accounts, ledger, closing.signal));
    const everybodyPosts = (): void => {
      for (const member of members) {
        for (let posted = 0; posted < POSTED_AT_ONCE; posted++) {
          windows.push(postRequest(member, ledger, random, closing.signal));
        }
      }
    };
    everybodyPosts();

    // Through the first kills people keep trying; after the last, all is looked at before anybody tries again.
    for (const [index, functionName] of KILLED_AFTER.entries()) {
      await Promise.all([
        more(ACKNOWLEDGED.altogether, () => deedsOf(ledger)),
        more(ACKNOWLEDGED.messages, () => ledger.said),
        more(ACKNOWLEDGED.bySocket, () => ledger.said.filter(isAnsweredBySocket)),
      ]);
      everybodyPosts();
      await more(POSTED_AT_ONCE, () => ledger.posts);
      await nextLogOf(functionName);
      await sleep(random.below(RIGHT_AFTER));
      if (index === KILLED_AFTER.length - 1) closing.abort();
      await product.kill();
      await product.start();
      expect(product.orphans()).toEqual([]);
    }
    await Promise.all(windows);
    for (const deeds of [ledger.edits, ledger.posts, ledger.proposals, ledger.decisions, ledger.said]) {
      expect(acknowledged(deeds)).toBeGreaterThan(0);
    }
    expect(deedsOf(ledger).some(({ wasLeftOpen }) => wasLeftOpen)).toBe(true);
    await expectAllKept({ accounts, members, visitor, ledger });

    const unanswered = deedsOf(ledger).filter(({ answer }) => answer === undefined);
    const onTheWay = ledger.newcomers.filter(({ isConfirmed }) => !isConfirmed);
    await Promise.all([
      ...unanswered.map((each) => carryOut(each, ended.signal)),
      ...onTheWay.map((person) => join(accounts, person, ended.signal)),
    ]);
    await expectAllKept({ accounts, members, visitor, ledger });
    expect(await product.stop()).toBe(0);
  },
);
