import { expect, it } from 'vitest';
import { chooseLocale, directionOf } from './locale.ts';

it('takes the language chosen before', () => {
  expect(chooseLocale('ar', ['fr-FR'])).toBe('ar');
});

it("takes the browser's first language that we speak", () => {
  expect(chooseLocale(null, ['it-IT', 'ar-TN', 'fr'])).toBe('ar');
  expect(chooseLocale(null, ['EN-us'])).toBe('en');
});

it('speaks French to everybody else', () => {
  expect(chooseLocale('de', ['it', 'de'])).toBe('fr');
});

it('writes Arabic from right to left', () => {
  expect([directionOf('ar'), directionOf('fr')]).toEqual(['rtl', 'ltr']);
});
