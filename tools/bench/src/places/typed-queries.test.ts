import { expect, it } from 'vitest';
import { typedQueries } from './typed-queries.ts';

it('goes letter by letter to a name, and mistypes it once', () => {
  expect(typedQueries(['Bizerte'])).toEqual(['Bi', 'Biz', 'Bize', 'Bizert', 'Bizerte', 'Biezrte']);
});

it('types short names whole, and Arabic ones as others', () => {
  expect(typedQueries(['Pau', 'صفاقس'])).toEqual(['Pa', 'Pau', 'صف', 'صفا', 'صفاق', 'صفاقس', 'صافقس']);
});
