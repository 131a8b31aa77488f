import { openTableStream } from '@nwassik/testing';
import { describe, expect, inject, it } from 'vitest';
import { announce } from '../src/events/announce.ts';
import { toItem } from '../src/store/request-item.ts';
import { NOW, posted } from './examples.ts';
import { bodyOf, openMarket, postCoffeeMaker, someone, type RequestBody } from './market.ts';

const TABLE_NAME = 'photos';
const { call, clock, dynamodb, offer, photo, photos, post, requests, people } = openMarket(TABLE_NAME);

interface Photo {
  readonly id: string;
  readonly state: string;
}

const shown = (id: string) => ({
  id,
  state: 'ready',
  urls: {
    small: `/uploads/requests/${id}/small.webp`,
    medium: `/uploads/requests/${id}/medium.webp`,
    large: `/uploads/requests/${id}/large.webp`,
  },
});
const attachedTo = async (id: string) => (await photos.find([id], clock.now)).get(id)?.attachedTo;
const read = async (id: string) => bodyOf<RequestBody>(await call(`GET /v1/requests/${id}`), 200);
const edit = (as: ReturnType<typeof someone>, id: string, version: number, body: object) =>
  call(`PATCH /v1/requests/${id}`, { as, body, headers: { 'if-match': `"${version}"` } });
async function refusal(answer: Response, status: number) {
  return bodyOf<{ code: string; photoId?: string }>(answer, status);
}

describe('a request with photos', () => {
  it('shows them to everyone, in their order, on its page and in lists', async () => {
    const owner = someone();
    const ids = [await photo(owner.userId), await photo(owner.userId)].toReversed();
    const request = await post(owner, { photoIds: ids });
    expect(request['photos']).toEqual(ids.map(shown));
    expect(await read(request.id)).toMatchObject({ photos: ids.map(shown) });
    const browsed = await bodyOf<{ items: { id: string }[] }>(
      await call('GET /v1/requests?hasPhotos=true'),
      200,
    );
    expect(browsed.items).toMatchObject([{ id: request.id, photos: ids.map(shown) }]);
    const listed = await bodyOf(await call(`GET /v1/requests?ids=${request.id}`), 200);
    expect(listed).toMatchObject({ items: [{ photos: ids.map(shown) }] });
    expect(await Promise.all(ids.map(attachedTo))).toEqual([request.id, request.id]);
  });

  it('tells them to the other services', () => {
    const { request } = posted({ photoIds: ['019ab5e0-1c00-7abc-8def-00000000000a'] });
    const [event] = announce(undefined, toItem(request));
    expect(event?.data).toMatchObject({ photos: [shown('019ab5e0-1c00-7abc-8def-00000000000a')] });
    expect(event?.data).not.toHaveProperty('photoIds');
  });

  it('is what a retry under the same key finds', async () => {
    const owner = someone();
    const body = { ...postCoffeeMaker, photoIds: [await photo(owner.userId)] };
    const again = () => call('POST /v1/requests', { as: owner, body, headers: { 'idempotency-key': 'k' } });
    const [first, second] = [
      await bodyOf<RequestBody>(await again(), 201),
      await bodyOf<RequestBody>(await again(), 201),
    ];
    expect(second).toEqual(first);
    // Also once the photo was taken away again.
    await bodyOf(await edit(owner, first.id, 1, { photoIds: [] }), 200);
    expect(await bodyOf(await again(), 201)).toMatchObject({ id: first.id, photos: [] });
  });

  it('keeps them when a day is over, and after it is closed', async () => {
    const owner = someone();
    const id = await photo(owner.userId);
    const request = await post(owner, { photoIds: [id] });
    await call(`POST /v1/requests/${request.id}/cancel`, { as: owner });
    clock.now = NOW + 25 * 60 * 60 * 1_000;
    expect(await attachedTo(id)).toBe(request.id);
    expect(await read(request.id)).toMatchObject({ state: 'cancelled', photos: [shown(id)] });
    clock.now = NOW;
  });
});

describe('a post is refused', () => {
  it.each([
    ['a photo under way', 'processing', 'photo-not-ready'],
    ['a photo that was refused', 'refused', 'photo-not-ready'],
  ] as const)('for %s, and leaves nothing behind', async (_which, state, code) => {
    const owner = someone();
    const [good, bad] = [await photo(owner.userId), await photo(owner.userId, state)];
    const body = { ...postCoffeeMaker, photoIds: [good, bad] };
    expect(await refusal(await call('POST /v1/requests', { as: owner, body }), 422)).toMatchObject({
      code,
      photoId: bad,
    });
    expect(await attachedTo(good)).toBeNull();
    expect((await people.openRequests(owner.userId)).ids).toEqual([]);
    const { items } = await bodyOf<{ items: unknown[] }>(
      await call('GET /v1/requests/mine', { as: owner }),
      200,
    );
    expect(items).toEqual([]);
  });

  it('for a foreign photo, as for one that there is not', async () => {
    const foreign = await photo(someone().userId);
    for (const id of [foreign, crypto.randomUUID()]) {
      const body = { ...postCoffeeMaker, photoIds: [id] };
      expect(await refusal(await call('POST /v1/requests', { as: someone(), body }), 422)).toMatchObject({
        code: 'photo-unknown',
      });
    }
    expect(await attachedTo(foreign)).toBeNull();
  });

  it('for a photo that another request shows', async () => {
    const owner = someone();
    const id = await photo(owner.userId);
    await post(owner, { photoIds: [id] });
    const body = { ...postCoffeeMaker, photoIds: [id] };
    expect(await refusal(await call('POST /v1/requests', { as: owner, body }), 422)).toMatchObject({
      code: 'photo-in-use',
    });
  });

  it('for one of two requests that want a photo at once', async () => {
    const owner = someone();
    const id = await photo(owner.userId);
    const body = { ...postCoffeeMaker, photoIds: [id] };
    const answers = await Promise.all([1, 2, 3].map(() => call('POST /v1/requests', { as: owner, body })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    expect((await people.openRequests(owner.userId)).ids).toHaveLength(1);
  });

  it('for a photo whose day is over', async () => {
    const owner = someone();
    const id = await photo(owner.userId);
    clock.now = NOW + 24 * 60 * 60 * 1_000;
    const body = { ...postCoffeeMaker, photoIds: [id] };
    expect(await refusal(await call('POST /v1/requests', { as: owner, body }), 422)).toMatchObject({
      code: 'photo-unknown',
    });
    clock.now = NOW;
  });

  it('for five, or the same twice', async () => {
    const id = crypto.randomUUID();
    for (const photoIds of [Array.from({ length: 5 }, () => crypto.randomUUID()), [id, id], ['a']]) {
      const answer = await call('POST /v1/requests', {
        as: someone(),
        body: { ...postCoffeeMaker, photoIds },
      });
      expect(answer.status).toBe(400);
    }
  });
});

describe('an edit', () => {
  it('adds photos, takes some away, and lets those go', async () => {
    const owner = someone();
    const [one, two, three] = [
      await photo(owner.userId),
      await photo(owner.userId),
      await photo(owner.userId),
    ];
    const request = await post(owner, { photoIds: [one, two] });
    const stream = await openTableStream(dynamodb, inject('dynamodb'), TABLE_NAME);
    await stream.drain();
    const edited = await bodyOf<RequestBody>(
      await edit(owner, request.id, 1, { photoIds: [three, two] }),
      200,
    );
    expect(edited['photos']).toEqual([three, two].map(shown));
    expect(await Promise.all([one, two, three].map(attachedTo))).toEqual([undefined, request.id, request.id]);
    const { Records } = await stream.drain();
    stream.close();
    const removed = Records.filter(({ eventName }) => eventName === 'REMOVE');
    expect(removed.map(({ dynamodb }) => dynamodb?.OldImage?.['photoId']?.S)).toEqual([one]);
  });

  it('of photos is one of what is asked: offers on the older terms wait for their providers', async () => {
    const owner = someone();
    const ids = [await photo(owner.userId), await photo(owner.userId)];
    const request = await post(owner, { photoIds: ids });
    await offer(someone(), request.id);
    const turned = await bodyOf<RequestBody>(
      await edit(owner, request.id, 1, { photoIds: ids.toReversed() }),
      200,
    );
    expect(turned.termsVersion).toBe(1);
    const fewer = await bodyOf<RequestBody>(await edit(owner, request.id, 2, { photoIds: [ids[0]] }), 200);
    expect(fewer.termsVersion).toBe(2);
  });

  it('is refused for a photo that is not ready, and then changes nothing', async () => {
    const owner = someone();
    const [one, bad] = [await photo(owner.userId), await photo(owner.userId, 'processing')];
    const request = await post(owner, { photoIds: [one] });
    const answer = await edit(owner, request.id, 1, { photoIds: [bad], title: 'Cafetière rouge' });
    expect(await refusal(answer, 422)).toMatchObject({ code: 'photo-not-ready', photoId: bad });
    expect(await requests.find(request.id, true)).toMatchObject({ version: 1, card: { photoIds: [one] } });
    expect(await attachedTo(one)).toBe(request.id);
  });

  it('without photos leaves those there are', async () => {
    const owner = someone();
    const id = await photo(owner.userId);
    const request = await post(owner, { photoIds: [id] });
    await bodyOf(await edit(owner, request.id, 1, { title: 'Cafetière rouge' }), 200);
    expect(await read(request.id)).toMatchObject({ photos: [shown(id)] });
  });
});

describe('what people uploaded', () => {
  const uploaded = async (as: ReturnType<typeof someone>, ...ids: string[]) =>
    (
      await bodyOf<{ items: Photo[] }>(
        await call(`GET /v1/requests/uploads?ids=${ids.join(',')}`, { as }),
        200,
      )
    ).items;

  it('is shown to them in its states, and to nobody else', async () => {
    const [owner, stranger] = [someone(), someone()];
    const [under, ready, refused] = [
      await photo(owner.userId, 'processing'),
      await photo(owner.userId),
      await photo(owner.userId, 'refused'),
    ];
    const foreign = await photo(stranger.userId);
    expect(await uploaded(owner, refused, foreign, ready, crypto.randomUUID(), under, ready)).toMatchObject([
      { id: refused, state: 'refused', reason: 'damaged' },
      shown(ready),
      { id: under, state: 'processing' },
    ]);
    expect(await uploaded(stranger, under, ready, refused)).toEqual([]);
  });

  it.each(['', '?ids=', '?ids=a', `?ids=${Array.from({ length: 21 }, () => crypto.randomUUID()).join(',')}`])(
    'is asked for by 1 to 20 ids, not %j',
    async (query) => {
      expect((await call(`GET /v1/requests/uploads${query}`, { as: someone() })).status).toBe(400);
    },
  );

  it('begins with a ticket', async () => {
    const owner = someone();
    const body = { contentType: 'image/jpeg', bytes: 400_000 };
    const ticket = await bodyOf<{ photoId: string; expiresAt: string }>(
      await call('POST /v1/requests/uploads', { as: owner, body }),
      201,
    );
    expect(ticket.expiresAt).toBe(new Date(NOW + 5 * 60_000).toISOString());
    expect(await uploaded(owner, ticket.photoId)).toMatchObject([
      { id: ticket.photoId, state: 'processing' },
    ]);
  });
});
