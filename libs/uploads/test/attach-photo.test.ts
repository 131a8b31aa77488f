import { transact, TransactionFailed } from '@nwassik/dynamodb';
import { expect, it } from 'vitest';
import { HOUR, NOW, openPhotoHouse, OWNER } from './photo-house.ts';
import { png } from './pictures.ts';

const house = await openPhotoHouse('attached-photos');
const { clock, find, take, ticket, upload, writes } = house;

async function readyPhoto() {
  const photoId = await ticket();
  await upload(photoId, await png(40, 30));
  await take(photoId);
  return photoId;
}

const attach = async (photoId: string, to: string, ownerId = OWNER, now = NOW) => {
  try {
    await transact(house.client, [writes.attach(photoId, { ownerId, id: to, now })]);
    return true;
  } catch (error) {
    if (error instanceof TransactionFailed && error.byCondition) return false;
    throw error;
  }
};

it('a ready photo is attached to one thing, once or again, and then kept', async () => {
  const photoId = await readyPhoto();
  expect([await attach(photoId, 'r1'), await attach(photoId, 'r1'), await attach(photoId, 'r2')]).toEqual([
    true,
    true,
    false,
  ]);
  clock.now = NOW + 25 * HOUR;
  expect(await find(photoId)).toMatchObject({ attachedTo: 'r1', expiresAt: null });
  clock.now = NOW;
});

it('of two things that want it at once, one gets it', async () => {
  const photoId = await readyPhoto();
  const got = await Promise.all(
    [attach(photoId, 'r1'), attach(photoId, 'r2')].map((one) => one.catch(() => false)),
  );
  expect(got.filter(Boolean)).toHaveLength(1);
});

it('a photo that is foreign, not ready, or over its time is attached to nothing', async () => {
  expect(await attach(await readyPhoto(), 'r1', '7d8c4a52-3f1e-4b0a-9a57-000000000002')).toBe(false);
  expect(await attach(await ticket(), 'r1')).toBe(false);
  expect(await attach(await readyPhoto(), 'r1', OWNER, NOW + 24 * HOUR)).toBe(false);
  expect(await attach('019ab5e0-1c00-7abc-8def-0123456789ab', 'r1')).toBe(false);
});

it('a photo that nothing shows is over after a day', async () => {
  const photoId = await readyPhoto();
  clock.now = NOW + 24 * HOUR - 1;
  expect(await find(photoId)).toBeDefined();
  clock.now = NOW + 24 * HOUR;
  expect(await find(photoId)).toBeUndefined();
  clock.now = NOW;
});

it('a photo that is let go is gone', async () => {
  const photoId = await readyPhoto();
  await attach(photoId, 'r1');
  await transact(house.client, [writes.remove(photoId)]);
  expect(await find(photoId)).toBeUndefined();
});
