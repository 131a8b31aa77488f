import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialsOf, isolate, splitModels } from './bidi.ts';

it('sets a value apart', () => {
  expect(isolate('Sony')).toBe('\u2068Sony\u2069');
});

it('finds model names, and no ordinary hyphenated word', () => {
  expect(splitModels('Casque Sony WH-1000XM5, porte-clés')).toEqual([
    { text: 'Casque Sony ', model: false },
    { text: 'WH-1000XM5', model: true },
    { text: ', porte-clés', model: false },
  ]);
});

it('loses no character of a text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        splitModels(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('makes initials in both scripts', () => {
  expect(['Amel Mansour', 'leïla', 'ياسين بن علي', '  ', '3 amis'].map(initialsOf)).toEqual([
    'AM',
    'L',
    'ي',
    '',
    'A',
  ]);
});
