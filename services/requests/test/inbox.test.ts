import { cloudEvent, createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import { NOW } from './examples.ts';
import { openMarket, someone } from './market.ts';

const { people, meters } = openMarket('inbox');
const inbox = createConsumer({ listeners: listeners({ people, meters }), log: silentLog });
const nameOf = async (userId: string) => (await people.provider(userId, NOW, false)).name;

function told(userId: string, ...names: (readonly [version: number, displayName: string])[]): SQSEvent {
  const events = names.map(([version, displayName]) =>
    cloudEvent('identity', {
      type: version === 1 ? 'identity.user.registered.v1' : 'identity.profile.changed.v1',
      subject: userId,
      version,
      time: '2026-11-22T10:00:00.000Z',
      data: { userId, displayName, locale: 'ar' },
    }),
  );
  return {
    Records: events.map((event, n) => ({
      messageId: String(n),
      body: JSON.stringify(event),
      attributes: { ApproximateReceiveCount: '1' },
    })),
  } as unknown as SQSEvent;
}

it('keeps the newest name of a person, in whatever order and however often it is told', async () => {
  const { userId } = someone();
  expect(await nameOf(userId)).toBeNull();
  for (const names of [
    [[2, 'Leïla B.']],
    [[1, 'Leïla']],
    [
      [2, 'Leïla B.'],
      [3, 'Leïla Ben'],
    ],
    [[2, 'Leïla B.']],
  ] as const)
    expect(await inbox(told(userId, ...names))).toEqual({ batchItemFailures: [] });
  expect(await nameOf(userId)).toBe('Leïla Ben');
});

it('gives back a message without a name, and changes nothing', async () => {
  const { userId } = someone();
  expect((await inbox(told(userId, [1, '']))).batchItemFailures).toHaveLength(1);
  expect(await nameOf(userId)).toBeNull();
});
