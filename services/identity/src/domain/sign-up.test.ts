import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayNameFrom, isTimeZone, localeFrom, timeZoneFrom } from './sign-up.ts';

describe('a display name from what was typed at sign-up', () => {
  it.each([
    ['Amel Ben Salah', 'Amel Ben Salah'],
    ['  Amel \t Ben\u00a0 Salah ', 'Amel Ben Salah'],
    ['أمل', 'أمل'],
    ['Am\u202eel', 'Am el'],
    ['x'.repeat(60), 'x'.repeat(50)],
    ['é'.normalize('NFD').repeat(2), 'éé'],
  ])('%j becomes %j', (typed, shown) => {
    expect(displayNameFrom(typed, 'fr')).toBe(shown);
  });

  it('is a new member in the person’s language where nothing shows', () => {
    expect(displayNameFrom('', 'fr')).toBe('Nouveau membre');
    expect(displayNameFrom(' \u0000 ', 'ar')).toBe('عضو جديد');
    expect(displayNameFrom('A', 'en')).toBe('New member');
  });

  it('has 2 to 50 characters whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const length = [...displayNameFrom(typed, 'fr')].length;
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

it('speaks the browser’s language or French', () => {
  expect(['ar-TN', 'EN_us', 'fr', 'de', ''].map(localeFrom)).toEqual(['ar', 'en', 'fr', 'fr', 'fr']);
});

it('knows zones from other text', () => {
  expect(['Africa/Tunis', 'America/Argentina/Salta', 'UTC'].every(isTimeZone)).toBe(true);
  expect(['', '+01:00', 'Sfax', 'Africa/Tunis ', '../etc'].some(isTimeZone)).toBe(false);
  expect(timeZoneFrom('Mars/Olympus')).toBe('Africa/Tunis');
});
