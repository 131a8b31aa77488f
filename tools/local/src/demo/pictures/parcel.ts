import type { StillLife } from './still-life.ts';
import { falling, polygon, times } from './svg.ts';

export const parcel: StillLife = {
  room: 'olive',
  near: 1.18,
  drawing: `
    <defs>${falling('kraft', [0, '#c79d6b'], [100, '#ae8352'])}${falling('kraft-side', [0, '#9c7345'], [100, '#7f5b33'])}</defs>
    <path d="M400 890 L1000 972 L1320 880 L1220 840 Z" fill="#4a3f2a" opacity=".35" filter="url(#soft)"/>
    <path d="M414 898 L1000 974 L1226 884 Z" fill="#2b2418" opacity=".5" filter="url(#near)"/>
    ${polygon(
      [
        [420, 520],
        [1000, 560],
        [1000, 968],
        [420, 900],
      ],
      'url(#kraft)',
    )}
    ${polygon(
      [
        [1000, 560],
        [1220, 500],
        [1220, 880],
        [1000, 968],
      ],
      'url(#kraft-side)',
    )}
    ${polygon(
      [
        [420, 520],
        [660, 456],
        [1220, 500],
        [1000, 560],
      ],
      '#d9b486',
    )}
    ${times(6, (n) => `<path d="M430 ${560 + n * 60} l560 ${44 + n * 4}" stroke="#8c6840" stroke-width="2" opacity=".2"/>`)}
    <g fill="none" stroke="#f6ead6" stroke-width="13" stroke-linecap="round">
      <path d="M690 540 V932"/><path d="M690 540 L930 478"/>
      <path d="M420 706 L1000 764 L1220 690"/><path d="M1112 530 V922" stroke="#e4d3b4"/><path d="M1112 530 L552 484"/>
    </g>
    <path d="M830 508 C760 410 640 430 690 486 C716 512 790 516 830 508 C880 420 1010 400 980 470 C960 510 880 516 830 508 Z" fill="none" stroke="#f6ead6" stroke-width="15"/>
    <path d="M830 508 C800 560 780 590 740 610 M830 508 C860 560 890 580 930 596" fill="none" stroke="#f6ead6" stroke-width="13" stroke-linecap="round"/>
    <g transform="translate(560 760) rotate(8)">
      <path d="M0 -46 L40 -84 H232 V10 H40 Z" fill="#faf8f2"/><circle cx="44" cy="-38" r="10" fill="#b08a5a"/>
      <path d="M66 -54 q30 -14 52 0 t52 0 t40 -4 M70 -24 q26 -12 48 0 t46 -2" stroke="#55641a" stroke-width="7" fill="none" stroke-linecap="round"/>
    </g>`,
};
