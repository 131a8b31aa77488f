import { expect, it } from 'vitest';
import { decideAgain, TransactionFailed } from './transaction.ts';

const conflict = () => new TransactionFailed([{ code: 'none' }, { code: 'conflict' }], undefined);
const condition = () => new TransactionFailed([{ code: 'condition' }, { code: 'conflict' }], undefined);

async function tries(fail: (tried: number) => Error | undefined) {
  const pauses: number[] = [];
  let tried = 0;
  const outcome = await decideAgain(
    async () => {
      const error = fail((tried += 1));
      if (error) throw error;
      return 'done';
    },
    async (ms) => void pauses.push(ms),
  ).catch((error: unknown) => error);
  return { outcome, tried, pauses };
}

it('decides again after a conflict', async () => {
  const { outcome, tried, pauses } = await tries((n) => (n < 3 ? conflict() : undefined));
  expect([outcome, tried, pauses.length]).toEqual(['done', 3, 2]);
});

it('gives way after five conflicts', async () => {
  const { outcome, tried } = await tries(conflict);
  expect(tried).toBe(5);
  expect(outcome).toMatchObject({ code: 'lost-race' });
});

it('does not decide again what a condition refused', async () => {
  const { outcome, tried } = await tries(condition);
  expect(tried).toBe(1);
  expect(outcome).toBeInstanceOf(TransactionFailed);
});
