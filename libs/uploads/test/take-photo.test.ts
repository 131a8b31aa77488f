import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createPhotoCleaner, takingPhotos } from '../src/images/index.ts';
import { silentLog } from '@nwassik/testing';
import { HOUR, NOW, openPhotoHouse, OWNER, SHOWN } from './photo-house.ts';
import { bomb, photo, png, SVG } from './pictures.ts';

const house = await openPhotoHouse('photos');
const { find, keys, take, taking, ticket, upload } = house;

/** The keys of one photo's objects. */
const keysOf = async (photoId: string) => (await keys()).filter((key) => key?.includes(photoId));

describe('a file that arrived for a ticket', () => {
  it('is a photo in three sizes, and is itself removed', async () => {
    const photoId = await ticket();
    expect(await find(photoId)).toMatchObject({ ownerId: OWNER, state: 'processing', attachedTo: null });
    await upload(photoId, await photo(600, 400));
    expect(await take(photoId)).toBe('ready');
    expect(await find(photoId)).toMatchObject({ state: 'ready', reason: null, expiresAt: NOW + 24 * HOUR });
    expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
    for (const key of SHOWN(photoId)) {
      expect((await house.read(key)).ContentType).toBe('image/webp');
      expect(house.cacheControl.get(key)).toBe('public, max-age=31536000, immutable');
    }
  });

  it('may be a PNG where a JPEG was said: its content counts', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    expect(await take(photoId)).toBe('ready');
  });

  it.each([
    ['an SVG', () => SVG, 'not-an-image'],
    ['900 million pixels', () => bomb(), 'too-many-pixels'],
    ['11 MB', () => Buffer.alloc(11 * 1024 * 1024), 'too-large'],
    ['half a photo', async () => (await photo(600, 400)).subarray(0, 9_000), 'damaged'],
  ])('that is %s is refused with the reason, and nothing of it is left', async (_what, make, reason) => {
    const photoId = await ticket();
    await upload(photoId, await make());
    expect(await take(photoId)).toBe(reason);
    expect(await find(photoId)).toMatchObject({ state: 'refused', reason });
    expect(await keysOf(photoId)).toEqual([]);
  });

  it('is refused unopened when it took the function down three times', async () => {
    const photoId = await ticket();
    await upload(photoId, await photo(600, 400));
    const fatal = takingPhotos({ ...taking, render: () => Promise.reject(new Error('killed')) });
    for (let n = 0; n < 3; n += 1) {
      await expect(fatal(photoId)).rejects.toThrow('killed');
    }
    expect(await fatal(photoId)).toBe('damaged');
  });

  it('is opened as often as it takes while something else is down', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    const keep = () => Promise.reject(new Error('S3 is down'));
    const broken = takingPhotos({ ...taking, objects: { ...taking.objects, keep } });
    for (let n = 0; n < 4; n += 1) await expect(broken(photoId)).rejects.toThrow('S3 is down');
    expect(await take(photoId)).toBe('ready');
  });
});

describe('being told of a file again', () => {
  it('changes nothing once it is settled', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    expect([await take(photoId), await take(photoId)]).toEqual(['ready', 'settled']);
    expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
  });

  it('at the same time settles it once', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    const became = await Promise.all([take(photoId), take(photoId), take(photoId)]);
    expect(became.filter((one) => one === 'ready')).toHaveLength(1);
    expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
  });

  it('finishes what a crash left, wherever it came', async () => {
    for (const broken of ['keep', 'show', 'remove'] as const) {
      const photoId = await ticket();
      await upload(photoId, await png(40, 30));
      const crash = () => Promise.reject(new Error('crash'));
      const crashing = takingPhotos({
        ...taking,
        ...(broken === 'show' && { show: crash }),
        objects: { ...taking.objects, ...(broken !== 'show' && { [broken]: crash }) },
      });
      await expect(crashing(photoId)).rejects.toThrow('crash');
      await take(photoId);
      expect(await find(photoId)).toMatchObject({ state: 'ready' });
      expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
    }
  });
});

describe('a ticket used twice', () => {
  it('replaces nothing that was shown', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    await take(photoId);
    const shown = (await house.read(SHOWN(photoId)[0]!)).ETag;
    await upload(photoId, await png(90, 90));
    expect(await take(photoId)).toBe('settled');
    expect((await house.read(SHOWN(photoId)[0]!)).ETag).toBe(shown);
    expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
  });

  it('turns no refused photo into a ready one', async () => {
    const photoId = await ticket();
    await upload(photoId, SVG);
    await take(photoId);
    await upload(photoId, await png(40, 30));
    expect(await take(photoId)).toBe('settled');
    expect(await find(photoId)).toMatchObject({ state: 'refused', reason: 'not-an-image' });
    expect(await keysOf(photoId)).toEqual([]);
  });

  it('mixes no two files, when the second comes while the first is being opened', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    const slow = takingPhotos({
      ...taking,
      async render(bytes) {
        await upload(photoId, await png(90, 90));
        expect(await take(photoId)).toBe('settled');
        return taking.render(bytes);
      },
    });
    expect(await slow(photoId)).toBe('ready');
    expect(await keysOf(photoId)).toEqual(SHOWN(photoId));
  });
});

describe('a photo that is gone', () => {
  it('leaves no objects when it went while its file was being opened', async () => {
    const photoId = await ticket();
    await upload(photoId, await png(40, 30));
    const slow = takingPhotos({
      ...taking,
      async render(bytes) {
        await house.client.send(
          new DeleteCommand({ TableName: 'photos', Key: { pk: `photo#${photoId}`, sk: 'photo' } }),
        );
        return taking.render(bytes);
      },
    });
    expect(await slow(photoId)).toBe('gone');
    expect(await keysOf(photoId)).toEqual([]);
  });

  it('takes its objects with it', async () => {
    const [one, other] = [await ticket(), await ticket()];
    for (const photoId of [one, other]) {
      await upload(photoId, await png(40, 30));
      await take(photoId);
    }
    const cleaner = createPhotoCleaner({ service: 'requests', objects: house.objects, log: silentLog });
    const removal = (photoId: string, kind: string, eventName: string) => ({
      eventName,
      dynamodb: { SequenceNumber: photoId, OldImage: { kind: { S: kind }, photoId: { S: photoId } } },
    });
    const event = { Records: [removal(one, 'photo', 'REMOVE'), removal(other, 'photo', 'MODIFY')] };
    expect(await cleaner(event as never)).toEqual({ batchItemFailures: [] });
    expect(await cleaner(event as never)).toEqual({ batchItemFailures: [] });
    expect(await keysOf(one)).toEqual([]);
    expect(await keysOf(other)).toEqual(SHOWN(other));
  });

  it('whose objects can’t be removed is told of again', async () => {
    const failing = { remove: () => Promise.reject(new Error('S3 is down')) };
    const cleaner = createPhotoCleaner({ service: 'requests', objects: failing, log: silentLog });
    const OldImage = { kind: { S: 'photo' }, photoId: { S: 'p' } };
    const record = { eventName: 'REMOVE', dynamodb: { SequenceNumber: '7', OldImage } };
    expect(await cleaner({ Records: [record] } as never)).toEqual({
      batchItemFailures: [{ itemIdentifier: '7' }],
    });
  });
});
