import { describe, expect, it } from 'vitest';
import { openIdentity } from './members.ts';

const { call, profiles, signedUp } = openIdentity('identity');

describe('a profile', () => {
  it('is there after the code was right', async () => {
    const amel = await signedUp('Amel');
    const answer = await call('GET /v1/identity/me', { as: amel });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      userId: amel.userId,
      version: 1,
      displayName: 'Amel',
      secondName: null,
      bio: '',
      languages: [],
      homeCity: null,
      avatar: null,
      locale: 'ar',
      timeZone: 'Africa/Tunis',
      badges: { email: true, phone: false, id: false },
      memberSince: '2026-11-22T10:00:00.000Z',
    });
  });

  it('is repaired when read, and when changed, if the trigger missed it', async () => {
    const sami = await signedUp('Sami', { triggerMissed: true });
    expect(await (await call('GET /v1/identity/me', { as: sami })).json()).toMatchObject({
      displayName: 'Sami',
    });
    const lina = await signedUp('Lina', { triggerMissed: true });
    const edited = await call('PATCH /v1/identity/me', { as: lina, body: { bio: 'Orly' } });
    expect(await edited.json()).toMatchObject({ displayName: 'Lina', bio: 'Orly', version: 2 });
  });

  it('survives the trigger coming twice, or late', async () => {
    const amel = await signedUp('Amel');
    await call('PATCH /v1/identity/me', { as: amel, body: { displayName: 'Amel B.' } });
    await profiles.register(
      { ...(await profiles.find(amel.userId))!, version: 1, displayName: 'Amel' },
      { at: '2026-11-22T10:00:00.000Z' },
    );
    expect(await profiles.find(amel.userId)).toMatchObject({ displayName: 'Amel B.', version: 2 });
  });

  it('changes only in what is given', async () => {
    const amel = await signedUp('Amel');
    const body = {
      secondName: 'أمل',
      languages: ['ar', 'fr'],
      homeCity: { city: 'Sfax', countryCode: 'TN' },
    };
    expect((await call('PATCH /v1/identity/me', { as: amel, body })).status).toBe(200);
    const cleared = await call('PATCH /v1/identity/me', { as: amel, body: { secondName: null } });
    expect(await cleared.json()).toMatchObject({
      ...body,
      secondName: null,
      displayName: 'Amel',
      version: 3,
    });
  });

  it('loses no change when two windows edit at once', async () => {
    const amel = await signedUp('Amel');
    const edits = [{ bio: 'a' }, { locale: 'fr' }, { displayName: 'Amel B.' }, { timeZone: 'Europe/Paris' }];
    await Promise.all(edits.map((body) => call('PATCH /v1/identity/me', { as: amel, body })));
    expect(await profiles.find(amel.userId)).toMatchObject({ ...Object.assign({}, ...edits), version: 5 });
  });

  it.each([
    ['nothing to change', {}],
    ['a name of one letter', { displayName: 'A' }],
    ['a name of 51 letters', { displayName: 'x'.repeat(51) }],
    ['a name of two lines', { displayName: 'Amel\nB' }],
    ['a bio of 501 characters', { bio: 'x'.repeat(501) }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['an unknown language setting', { locale: 'de' }],
    ['a language twice', { languages: ['fr', 'fr'] }],
    ['a badge', { badges: { id: true } }],
    ['null for a name', { displayName: null }],
    ['an array', []],
  ])('refuses %s', async (_what, body) => {
    const amel = await signedUp('Amel');
    expect((await call('PATCH /v1/identity/me', { as: amel, body })).status).toBe(400);
    expect(await profiles.find(amel.userId)).toMatchObject({ version: 1 });
  });

  it('is nobody’s without a token', async () => {
    expect((await call('GET /v1/identity/me')).status).toBe(401);
    expect((await call('PATCH /v1/identity/me', { body: { bio: 'x' } })).status).toBe(401);
  });
});

describe('a member as others see them', () => {
  it('has neither e-mail, zone nor language setting', async () => {
    const amel = await signedUp('Amel');
    const answer = await call(`GET /v1/identity/users/${amel.userId}`);
    expect(answer.status).toBe(200);
    expect(Object.keys((await answer.json()) as object).toSorted()).toEqual(
      [
        'avatar',
        'badges',
        'bio',
        'displayName',
        'homeCity',
        'languages',
        'memberSince',
        'secondName',
        'userId',
      ].toSorted(),
    );
  });

  it('is a 404 when there is none, and a 400 when the id is none', async () => {
    const answer = await call(`GET /v1/identity/users/${crypto.randomUUID()}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'user-not-found' });
    expect((await call('GET /v1/identity/users/amel')).status).toBe(400);
  });

  it('comes in cards by ids, in their order, without those that do not exist', async () => {
    const [amel, sami] = [await signedUp('Amel'), await signedUp('Sami')];
    const ids = [sami.userId, crypto.randomUUID(), amel.userId, sami.userId];
    const answer = await call(`GET /v1/identity/profiles?ids=${ids.join(',')}`);
    const { items } = (await answer.json()) as { items: { userId: string }[] };
    expect(items.map((item) => item.userId)).toEqual([sami.userId, amel.userId]);
  });

  it.each(['', 'ids=', 'ids=amel', `ids=${Array.from({ length: 51 }, () => crypto.randomUUID()).join(',')}`])(
    'asks for 1 to 50 ids, not %j',
    async (query) => {
      expect((await call(`GET /v1/identity/profiles?${query}`)).status).toBe(400);
    },
  );
});
