import { describe, expect, it } from 'vitest';
import { newProfile } from '../domain/profile.ts';
import { toItem } from '../store/profile-item.ts';
import { announce } from './announce.ts';

const at = '2026-11-22T10:00:00.000Z';
const amel = newProfile('u1', { name: 'Amel', locale: 'ar', zoneinfo: 'Africa/Tunis' }, at);
const first = toItem(amel, { version: 1, at });
const renamed = toItem({ ...amel, version: 2, displayName: 'Amel B.' }, { version: 2, at });

describe('a change of a profile tells the world', () => {
  it('that somebody registered, with locale and zone and nothing to reach them by', () => {
    const [event] = announce(undefined, first);
    expect(event).toMatchObject({
      type: 'identity.user.registered.v1',
      subject: 'u1',
      version: 1,
      time: at,
      data: { userId: 'u1', displayName: 'Amel', locale: 'ar', timeZone: 'Africa/Tunis' },
    });
    expect(Object.keys(event?.data ?? {}).filter((name) => /mail|phone$/i.test(name))).toEqual([]);
  });

  it('that a profile changed, with its whole new state', () => {
    expect(announce(first, renamed)).toMatchObject([
      { type: 'identity.profile.changed.v1', version: 2, data: { displayName: 'Amel B.', bio: '' } },
    ]);
  });

  it('who somebody is, with a picture that all may see', () => {
    const pictured = toItem({ ...amel, version: 2, avatar: 'a-photo' }, { version: 2, at });
    expect(announce(first, pictured)).toMatchObject([
      {
        type: 'identity.profile.changed.v1',
        data: {
          avatar: { id: 'a-photo', state: 'ready', urls: { small: '/uploads/identity/a-photo/small.webp' } },
        },
      },
    ]);
  });

  it('nothing when the version did not move', () => {
    expect(announce(first, { ...first, counted: 7 })).toEqual([]);
  });

  it('nothing when a row was restored or removed, or is of another kind', () => {
    expect(announce(undefined, renamed)).toEqual([]);
    expect(announce(first, undefined)).toEqual([]);
    expect(announce(undefined, { kind: 'case', version: 1 })).toEqual([]);
  });
});

it('cannot announce what it cannot read', () => {
  expect(() => announce(undefined, { kind: 'profile', version: 1 })).toThrow();
});
