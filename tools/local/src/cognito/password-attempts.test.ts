import { describe, expect, it } from 'vitest';
import { passwordAttempts } from './password-attempts.ts';

const MINUTE = 60_000;

function attempts() {
  let now = 1_700_000_000_000;
  const guard = passwordAttempts(() => now);
  return {
    pass: (ms: number) => {
      now += ms;
    },
    right: () => guard.attempt('amina', () => true),
    wrong: (account = 'amina') => guard.attempt(account, async () => false),
    guard,
  };
}

describe('tries at a password', () => {
  it('lock with the fifth wrong one for one second, then for two, four, up to fifteen minutes', async () => {
    const { pass, right, wrong } = attempts();
    for (let tries = 1; tries <= 4; tries++) expect(await wrong()).toBe('wrong');
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      expect(await wrong()).toBe('wrong');
      pass(seconds * 1000 - 1);
      expect(await right()).toBe('locked');
      pass(1);
    }
    expect(await right()).toBe('right');
  });

  it('are not counted while locked', async () => {
    const { pass, wrong } = attempts();
    for (let tries = 1; tries <= 5; tries++) await wrong();
    for (let tries = 1; tries <= 50; tries++) expect(await wrong()).toBe('locked');
    pass(1000);
    expect(await wrong()).toBe('wrong');
    pass(1999);
    expect(await wrong()).toBe('locked');
    pass(1);
    expect(await wrong()).toBe('wrong');
  });

  it('start over after a right one', async () => {
    const { right, wrong } = attempts();
    for (let times = 1; times <= 3; times++) {
      for (let tries = 1; tries <= 4; tries++) expect(await wrong()).toBe('wrong');
      expect(await right()).toBe('right');
    }
  });

  it('start over after a quarter of an hour without any', async () => {
    const { pass, right, wrong } = attempts();
    for (let tries = 1; tries <= 4; tries++) await wrong();
    pass(15 * MINUTE);
    expect(await wrong()).toBe('wrong');
    expect(await right()).toBe('right');
  });

  it('are counted for each account by itself', async () => {
    const { wrong } = attempts();
    for (let tries = 1; tries <= 5; tries++) await wrong();
    expect(await wrong()).toBe('locked');
    expect(await wrong('karim')).toBe('wrong');
  });

  it('go one at a time, and the next goes on when one breaks', async () => {
    const { guard } = attempts();
    const order: string[] = [];
    const slow = guard.attempt('amina', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('slow');
      throw new Error('broken');
    });
    const next = guard.attempt('amina', () => {
      order.push('next');
      return true;
    });
    await expect(slow).rejects.toThrow('broken');
    await expect(next).resolves.toBe('right');
    expect(order).toEqual(['slow', 'next']);
  });
});
