import { describe, expect, it } from 'vitest';
import { lettersOf } from './letters.ts';
import { readings, type TypedName } from './readings.ts';

const read = (words: string, where: string[] = []): TypedName => ({
  letters: lettersOf(words.split(' '))!,
  where,
});

describe('reading what was typed', () => {
  it('takes it for a name, and for shorter ones followed by where they are', () => {
    expect(readings('Sidi Bou Saïd')).toEqual({
      names: [read('sidi bou said')],
      shorter: [read('sidi bou', ['said']), read('sidi', ['bou', 'said'])],
    });
  });

  it.each(['Sfax, Tunisie', 'Sfax (Tunisie)', 'sfax،Tunisie'])(
    'takes what follows in %s for where it is',
    (text) => {
      expect(readings(text).names).toEqual([read('sfax', ['tunisie'])]);
    },
  );

  it('writes Saint in full where there is more', () => {
    expect(readings('St Etienne').names).toEqual([read('st etienne'), read('saint etienne')]);
    expect(readings('st').names).toEqual([read('st')]);
  });

  it.each([
    ['9abes', 'qabes'],
    ['7ammamet', 'hammamet'],
    ['ben 3arous', 'ben arous'],
    ['ras jebel 5', 'ras jebel 5'],
    ['paris13', 'paris13'],
  ])('reads the digits of %s as the letters they stand for', (text, letters) => {
    expect(readings(text).names).toEqual([read(letters)]);
  });

  it('finds no name in other scripts or in signs', () => {
    expect(readings('Москва')).toEqual({ names: [], shorter: [] });
    expect(readings(' -,')).toEqual({ names: [], shorter: [] });
  });
});
