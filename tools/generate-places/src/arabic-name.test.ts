import { describe, expect, it } from 'vitest';
import { arabicName } from './arabic-name.ts';

describe('the Arabic name among names of no known language', () => {
  it('is written in Arabic letters only', () => {
    expect(arabicName(['Dubai', 'دبئی', 'دبي', 'دبی', 'دوبەی', 'Дубай'])).toBe('دبي');
  });

  it('is the one most like the others', () => {
    expect(arabicName(['أنفا', 'الدار البيضاء', 'الدار البيضا'])).toMatch(/^الدار/);
  });

  it('has no vowel signs', () => {
    expect(arabicName(['الرّدَيِّف'])).toBe('الرديف');
  });

  it('may be missing', () => {
    expect(arabicName(['Montréal', 'Монреаль', 'مونترآڵ'])).toBeUndefined();
  });

  it('does not hang on the order of the names', () => {
    const names = ['مارساي', 'مارسيليا', 'مرسيليا', 'مرسيلية'];
    expect(arabicName(names.toReversed())).toBe(arabicName(names));
  });
});
