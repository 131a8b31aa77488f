import { openTableStream, silentLog } from '@nwassik/testing';
import { openBucket } from '@nwassik/testing/bucket';
import { createPhotoCleaner, photoObjects, renderPhoto, takingPhotos } from '@nwassik/uploads/images';
import sharp from 'sharp';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openIdentity } from './members.ts';

const TABLE_NAME = 'identity-avatars';
const { call, clock, dynamodb, now, photos, profiles, signedUp } = openIdentity(TABLE_NAME);
const bucket = await openBucket('avatars');
const objects = photoObjects(bucket.s3, bucket.name);
const at = new Date(now()).toISOString();
const taking = {
  service: 'identity',
  photos,
  objects,
  render: renderPhoto,
  show: (photo: Parameters<typeof profiles.wear>[0], content: string) =>
    profiles.wear(photo, content, { at }),
  now,
};
const take = takingPhotos(taking);
afterAll(() => bucket.close());

type Member = Awaited<ReturnType<typeof signedUp>>;
interface Shown {
  readonly version: number;
  readonly avatar: { readonly id: string; readonly state: string; readonly urls: { small: string } } | null;
}

const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function ticket(as: Member): Promise<string> {
  clock.now += 1;
  const body = { contentType: 'image/jpeg', bytes: 90_000 };
  const answer = await call('POST /v1/identity/me/avatar', { as, body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { photoId: string }).photoId;
}

async function uploaded(as: Member, file: Buffer): Promise<string> {
  const photoId = await ticket(as);
  await bucket.put(`incoming/${photoId}`, file);
  return photoId;
}

const me = async (as: Member) => (await (await call('GET /v1/identity/me', { as })).json()) as Shown;
const stateOf = async (as: Member, photoId: string) => {
  const answer = await call(`GET /v1/identity/uploads?ids=${photoId}`, { as });
  return ((await answer.json()) as { items: { state: string; reason?: string }[] }).items;
};
const objectsOf = async (photoId: string) => (await bucket.keys()).filter((key) => key.includes(photoId));

describe('an avatar', () => {
  it('is the profile’s once it is done, and seen by all', async () => {
    const amel = await signedUp('Amel');
    const photoId = await uploaded(amel, await picture('red'));
    expect(await me(amel)).toMatchObject({ avatar: null, version: 1 });
    expect(await stateOf(amel, photoId)).toMatchObject([{ id: photoId, state: 'processing' }]);

    expect(await take(photoId)).toBe('ready');
    const avatar = {
      id: photoId,
      state: 'ready',
      urls: {
        small: `/uploads/identity/${photoId}/small.webp`,
        medium: `/uploads/identity/${photoId}/medium.webp`,
        large: `/uploads/identity/${photoId}/large.webp`,
      },
    };
    expect(await me(amel)).toMatchObject({ avatar, version: 2 });
    expect(await stateOf(amel, photoId)).toEqual([avatar]);
    expect(await (await call(`GET /v1/identity/users/${amel.userId}`)).json()).toMatchObject({ avatar });
    expect(await (await call(`GET /v1/identity/profiles?ids=${amel.userId}`)).json()).toMatchObject({
      items: [{ avatar }],
    });
    expect(await objectsOf(photoId)).toHaveLength(3);
  });

  it('that is refused changes nothing, and its owner alone learns why', async () => {
    const [amel, sami] = [await signedUp('Amel'), await signedUp('Sami')];
    const photoId = await uploaded(amel, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(await take(photoId)).toBe('not-an-image');
    expect(await me(amel)).toMatchObject({ avatar: null, version: 1 });
    expect(await stateOf(amel, photoId)).toMatchObject([{ state: 'refused', reason: 'not-an-image' }]);
    expect(await stateOf(sami, photoId)).toEqual([]);
  });

  it('takes the place of the one before, whose objects go', async () => {
    const amel = await signedUp('Amel');
    const first = await uploaded(amel, await picture('red'));
    await take(first);
    const second = await uploaded(amel, await picture('blue'));
    const stream = await openTableStream(dynamodb, inject('dynamodb'), TABLE_NAME);
    await take(second);
    expect(await me(amel)).toMatchObject({ avatar: { id: second }, version: 3 });

    const cleaner = createPhotoCleaner({ service: 'identity', objects, log: silentLog });
    await cleaner(await stream.drain());
    stream.close();
    expect(await objectsOf(first)).toEqual([]);
    expect(await objectsOf(second)).toHaveLength(3);
    expect(await stateOf(amel, first)).toEqual([]);
  });

  it('is taken away by its owner, and its objects go', async () => {
    const amel = await signedUp('Amel');
    const photoId = await uploaded(amel, await picture('red'));
    await take(photoId);
    const body = { avatar: null, bio: 'Orly' };
    const edited = await call('PATCH /v1/identity/me', { as: amel, body });
    expect(await edited.json()).toMatchObject({ avatar: null, bio: 'Orly', version: 3 });
    expect(await me(amel)).toMatchObject({ avatar: null, bio: 'Orly', version: 3 });
    expect(await stateOf(amel, photoId)).toEqual([]);
    const again = await call('PATCH /v1/identity/me', { as: amel, body: { avatar: null } });
    expect(await again.json()).toMatchObject({ avatar: null, version: 4 });
  });

  it('told of twice, or at once, changes the profile once', async () => {
    const amel = await signedUp('Amel');
    const photoId = await uploaded(amel, await picture('red'));
    await Promise.all([take(photoId), take(photoId)]);
    await bucket.put(`incoming/${photoId}`, await picture('blue'));
    expect(await take(photoId)).toBe('settled');
    expect(await me(amel)).toMatchObject({ avatar: { id: photoId }, version: 2 });
  });

  it('asked for later stays, though an earlier one is done after it', async () => {
    const amel = await signedUp('Amel');
    const [earlier, later] = [
      await uploaded(amel, await picture('red')),
      await uploaded(amel, await picture('blue')),
    ];
    expect(await take(later)).toBe('ready');
    expect(await take(earlier)).toBe('gone');
    expect(await me(amel)).toMatchObject({ avatar: { id: later }, version: 2 });
    expect(await objectsOf(earlier)).toEqual([]);
  });

  it('and what is edited at the same time are both kept', async () => {
    const amel = await signedUp('Amel');
    const photoId = await uploaded(amel, await picture('red'));
    const edits = ['a', 'b', 'c'].map((bio) => call('PATCH /v1/identity/me', { as: amel, body: { bio } }));
    await Promise.all([take(photoId), ...edits]);
    expect(await me(amel)).toMatchObject({ avatar: { id: photoId }, version: 5 });
  });

  it.each([
    ['a GIF', { contentType: 'image/gif', bytes: 1 }],
    ['11 MB', { contentType: 'image/png', bytes: 11 * 1024 * 1024 }],
    ['nothing', { contentType: 'image/png', bytes: 0 }],
    ['a file of a size unknown', { contentType: 'image/png' }],
  ])('gets no ticket for %s', async (_what, body) => {
    expect((await call('POST /v1/identity/me/avatar', { as: await signedUp('Amel'), body })).status).toBe(
      400,
    );
  });

  it('is for those who have a profile', async () => {
    const missed = await signedUp('Lina', { triggerMissed: true });
    const body = { contentType: 'image/png', bytes: 1 };
    expect((await call('POST /v1/identity/me/avatar', { as: missed, body })).status).toBe(404);
  });

  it('can be asked for twenty times an hour', async () => {
    const amel = await signedUp('Amel');
    for (let n = 0; n < 20; n += 1) await ticket(amel);
    const body = { contentType: 'image/png', bytes: 1 };
    const answer = await call('POST /v1/identity/me/avatar', { as: amel, body });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(await answer.json()).toMatchObject({ code: 'too-many-uploads' });
  });
});
