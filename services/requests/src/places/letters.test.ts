import { describe, expect, it } from 'vitest';
import { beginningsOf, lettersOf } from './letters.ts';

const sameAs = (text: string) => Buffer.from(lettersOf([text])!).toString('latin1');
const typed = (name: string, ofName?: boolean) =>
  beginningsOf(name)
    .filter((beginning) => ofName === undefined || beginning.ofName === ofName)
    .map(({ letters }) => Buffer.from(letters).toString('latin1'));

describe('letters', () => {
  it('run words together, a byte each', () => {
    expect(lettersOf(['la', 'marsa'])).toEqual(lettersOf(['lamarsa']));
    expect(lettersOf(['صفاقس'])).toHaveLength(5);
  });

  it('leave a lone hamza out', () => {
    expect(lettersOf(['صنعاء'])).toEqual(lettersOf(['صنعا']));
  });

  it('are none of other scripts, and of nothing', () => {
    expect(lettersOf(['москва'])).toBeUndefined();
    expect(lettersOf(['東京'])).toBeUndefined();
    expect(lettersOf([])).toBeUndefined();
  });
});

describe('the beginnings of a name', () => {
  it('are its own, after the article too, and those of later words', () => {
    expect(typed('La Marsa', true)).toEqual([sameAs('lamarsa'), sameAs('marsa')]);
    expect(typed('Sidi Bou Saïd', true)).toEqual([sameAs('sidibousaid')]);
    expect(typed('Sidi Bou Saïd', false)).toEqual([sameAs('bousaid'), sameAs('said')]);
  });

  it('leave the Arabic article off', () => {
    expect(typed('المنستير', true)).toEqual([sameAs('المنستير'), sameAs('منستير')]);
    expect(typed('وادي الليل', false)).toContain(sameAs('ليل'));
  });

  it('are none at the small words within', () => {
    expect(typed('Saint-Germain-en-Laye', false)).toEqual([sameAs('germainenlaye'), sameAs('laye')]);
  });
});
