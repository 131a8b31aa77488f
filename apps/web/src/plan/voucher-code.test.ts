import { expect, it } from 'vitest';
import { voucherInLink, voucherLength } from './voucher-code.ts';

it('counts what was typed of a code, whatever stands between', () => {
  expect(['7KQ2-M9XD-0T4H-P6RC', '7kq2 m9xd 0t4h p6rc', '٧KQ2–M9XD.0T4H', ''].map(voucherLength)).toEqual([
    16, 16, 12, 0,
  ]);
});

it('takes a code from a link, and nothing that is none', () => {
  expect(['#7KQ2-M9XD-0T4H-P6RC', '#history', '', '#7KQ2 M9XD<0T4H>P6RC'].map(voucherInLink)).toEqual([
    '7KQ2-M9XD-0T4H-P6RC',
    '',
    '',
    '',
  ]);
});
