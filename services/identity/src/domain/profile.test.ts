import { describe, expect, it } from 'vitest';
import { newProfile, profileCard, publicProfile } from './profile.ts';

const amel = newProfile(
  'u1',
  { name: 'Amel', locale: 'ar-TN', zoneinfo: 'Africa/Tunis' },
  '2026-11-22T10:00:00.000Z',
);

describe('a new profile', () => {
  it('begins with what was said at sign-up and the proved e-mail', () => {
    expect(amel).toMatchObject({
      version: 1,
      displayName: 'Amel',
      locale: 'ar',
      timeZone: 'Africa/Tunis',
      badges: { email: true, phone: false, id: false },
    });
  });

  it('shows others neither language setting nor zone', () => {
    expect(Object.keys(publicProfile(amel))).not.toContain('timeZone');
    expect(Object.keys(publicProfile(amel))).not.toContain('locale');
    expect(Object.keys(profileCard(amel)).toSorted()).toEqual([
      'avatar',
      'badges',
      'displayName',
      'memberSince',
      'secondName',
      'userId',
    ]);
  });
});
