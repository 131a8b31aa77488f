import { describe, expect, it } from 'vitest';
import { parseNames, parseRegions } from './names.ts';

describe('a table of names', () => {
  it('gives each town its names, English as French where nothing else is said', () => {
    expect(parseNames('# a heading\n\nSfax | Sfax | صفاقس | | Sfaqes; Sfaks |\n')).toEqual([
      { source: 'Sfax', fr: 'Sfax', ar: 'صفاقس', en: 'Sfax', also: ['Sfaqes', 'Sfaks'] },
    ]);
  });

  it('corrects the division and the number of people', () => {
    expect(parseNames('El Mourouj @27 | El Mourouj | المروج | | | 104500')[0]).toMatchObject({
      source: 'El Mourouj',
      division: '27',
      people: 104500,
    });
  });

  it.each(['Sfax | Sfax', 'Sfax | Sfax | صفاقس | | | | ', 'Sfax | Sfax | | | |'])(
    'refuses the line %s',
    (line) => {
      expect(() => parseNames(line)).toThrow(/Sfax/);
    },
  );

  it('gives regions their names', () => {
    expect(parseRegions('TN.14 | Le Kef | الكاف | El Kef\nTN.32 | Sfax | صفاقس |')).toEqual([
      { code: 'TN.14', fr: 'Le Kef', ar: 'الكاف', en: 'El Kef' },
      { code: 'TN.32', fr: 'Sfax', ar: 'صفاقس', en: 'Sfax' },
    ]);
  });
});
