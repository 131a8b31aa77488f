import { expect, it } from 'vitest';
import { ApiRefusal } from '../api/refusal.ts';
import { sendPastMeter, StillUnheard } from './past-meter.ts';
import { usedUpIn } from './used-up.ts';

const FACTS = { meter: 'offers', plan: 'free', limit: 5, used: 5, resetsAt: '2026-11-30T23:00:00.000Z' };

/** A meter that goes by version 1, and hears of version 2 after so many tries. */
function meterThatHears(after: number) {
  const pauses: number[] = [];
  let tries = 0;
  return {
    pauses,
    send: async () => {
      tries += 1;
      if (tries > after) return 'sent';
      throw new ApiRefusal(
        402,
        { ...FACTS, code: 'subscription-required', entitlementVersion: 1 },
        undefined,
      );
    },
    pause: async (milliseconds: number) => pauses.push(milliseconds),
  };
}

it('reads what is used up, and nothing from another refusal', async () => {
  const error: unknown = await meterThatHears(1)
    .send()
    .catch((caught: unknown) => caught);
  expect(usedUpIn(error)).toMatchObject({ meter: 'offers', limit: 5, used: 5, entitlementVersion: 1 });
  expect(usedUpIn(new ApiRefusal(422, { code: 'offers-used-up' }, undefined))).toBeUndefined();
  expect(usedUpIn(new Error('no network'))).toBeUndefined();
});

it('shows the wall at once where nothing newer is known', async () => {
  const { send, pause, pauses } = meterThatHears(1);
  await expect(sendPastMeter(send, async () => 1, pause)).rejects.toMatchObject({ status: 402 });
  expect(pauses).toEqual([]);
});

it('waits until the meter has heard of what was just paid', async () => {
  const { send, pause, pauses } = meterThatHears(3);
  await expect(sendPastMeter(send, async () => 2, pause)).resolves.toBe('sent');
  expect(pauses).toEqual([1_000, 1_000, 1_000]);
});

it('gives up after ten seconds, without a wall', async () => {
  const { send, pause, pauses } = meterThatHears(99);
  await expect(sendPastMeter(send, async () => 2, pause)).rejects.toBeInstanceOf(StillUnheard);
  expect(pauses).toHaveLength(10);
});

it('takes the meter at its word while subscriptions is out', async () => {
  const { send, pause } = meterThatHears(1);
  const out = async () => {
    throw new Error('out');
  };
  await expect(sendPastMeter(send, out, pause)).rejects.toMatchObject({ status: 402 });
});
