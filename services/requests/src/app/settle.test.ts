import { Refusal } from '@nwassik/refusal';
import { expect, it } from 'vitest';
import { Moved, settle } from './settle.ts';

const moved = () => new Moved(undefined);

async function settled(outcomes: readonly (Error | string)[]) {
  const reads: boolean[] = [];
  const outcome = await settle(
    async (consistent) => {
      const next = outcomes[Math.min(reads.length, outcomes.length - 1)]!;
      reads.push(consistent);
      if (next instanceof Error) throw next;
      return next;
    },
    async () => {},
  ).catch((error: unknown) => error);
  return { outcome, reads };
}

it('reads eventually consistent first', async () => {
  expect(await settled(['done'])).toEqual({ outcome: 'done', reads: [false] });
});

it('refuses only on a consistent read', async () => {
  expect(await settled([new Refusal('gone'), 'done'])).toEqual({ outcome: 'done', reads: [false, true] });
  const refused = await settled([new Refusal('gone')]);
  expect(refused.outcome).toMatchObject({ code: 'gone' });
  expect(refused.reads).toEqual([false, true]);
});

it('decides anew when what it read has moved', async () => {
  expect(await settled([moved(), moved(), 'done'])).toEqual({ outcome: 'done', reads: [false, true, true] });
  expect((await settled([moved(), new Refusal('gone')])).outcome).toMatchObject({ code: 'gone' });
});

it('gives way after five tries', async () => {
  const { outcome, reads } = await settled([moved()]);
  expect(outcome).toMatchObject({ code: 'lost-race' });
  expect(reads).toHaveLength(5);
});

it('lets any other error through at once', async () => {
  const { outcome, reads } = await settled([new TypeError('a bug')]);
  expect(outcome).toBeInstanceOf(TypeError);
  expect(reads).toHaveLength(1);
});
