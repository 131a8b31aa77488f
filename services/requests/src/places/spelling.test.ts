import { describe, expect, it } from 'vitest';
import { beginningsOf } from './spelling.ts';

describe('the beginnings of a name', () => {
  const texts = (name: string) => beginningsOf(name).map(({ text }) => text);
  const ofName = (name: string) =>
    beginningsOf(name)
      .filter((beginning) => beginning.ofName)
      .map(({ text }) => text);

  it('are its first and its later words, run together', () => {
    expect(texts('Sidi Bou Saïd')).toEqual(['sidibousaid', 'bousaid', 'said']);
    expect(ofName('Sidi Bou Saïd')).toEqual(['sidibousaid']);
  });

  it('count the word after an article as the first', () => {
    expect(ofName('La Marsa')).toEqual(['lamarsa', 'marsa']);
    expect(ofName('المنستير')).toEqual(['المنستير', 'منستير']);
  });

  it('take the article off an Arabic word in the middle, too', () => {
    expect(texts('وادي الليل')).toContain('ليل');
  });

  it('write Saint as st', () => {
    expect(ofName('Saint-Étienne')).toEqual(['saintetienne', 'stetienne']);
  });
});
