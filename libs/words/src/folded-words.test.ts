import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWords, foldedWords } from './folded-words.ts';

describe('folding', () => {
  it.each([
    ['Gabès', 'GABES'],
    ['Kalâa Kebira', 'kalaa  kebira'],
    ["Béni M'Tir", 'beni m’tir'],
    ['Düsseldorf', 'du\u0308sseldorf'],
    ['Straßburg', 'strassburg'],
    ['Cœur', 'COEUR'],
    ['أريانة', 'اريانه'],
    ['إيفري', 'ايفري'],
    ['آنسي', 'انسى'],
    ['بئر الأحمر', 'بير الاحمر'],
    ['صفاقس', 'صَفَاقِس'],
    ['تونس', 'تــونس'],
    ['قابس', 'ڨابس'],
    ['قبلي', 'قبلی'],
    ['٢٢ كغ', '22 كغ'],
    ['۲۲ كغ', '22 كغ'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldedWords(one)).toEqual(foldedWords(other));
  });

  it('maps every Arabic and Persian digit', () => {
    expect(foldedWords('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toEqual(['0123456789', '0123456789']);
  });

  it('keeps different letters apart', () => {
    expect(foldedWords('تونس')).not.toEqual(foldedWords('تولوز'));
  });

  it('is nothing for what has no letters', () => {
    expect(foldedWords(' -’ \u200f')).toEqual([]);
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldedWords(text);
        expect(foldedWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('words begin words', () => {
  it.each([
    ['cafe', 'Cafetière italienne'],
    ['ITALIENNE cafet', 'Cafetière italienne'],
    ['huile', 'Bidon d’huile d’olive'],
    ['قهوه', 'آلة القهوة'],
    ['القهوة', 'آلة القَهْوة'],
    ['5', 'حليب ٥ علب'],
    ['', 'Cafetière'],
  ])('%s those of %s', (wanted, text) => {
    expect(beginsWords(foldedWords(wanted), text)).toBe(true);
  });

  it.each([
    ['etiere', 'Cafetière italienne'],
    ['cafetiere rouge', 'Cafetière italienne'],
    ['هوة', 'آلة القهوة'],
  ])('%s not those of %s', (wanted, text) => {
    expect(beginsWords(foldedWords(wanted), text)).toBe(false);
  });
});
