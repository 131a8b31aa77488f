import type { StillLife } from './still-life.ts';
import { round, shadow } from './svg.ts';

/** An ear cup, seen from its side; `turn` is 1 for the right one and -1 for the left. */
function cup(x: number, turn: 1 | -1): string {
  return `<g transform="translate(${x} 740) scale(${turn} 1)">
    <rect x="-44" y="-168" width="78" height="336" rx="38" fill="#1d1b16"/>
    <path d="M-38 -150 Q-60 0 -38 150" stroke="#3d3a31" stroke-width="12" fill="none"/>
    <rect x="6" y="-176" width="112" height="352" rx="54" fill="url(#cup)"/>
    <rect x="92" y="-96" width="24" height="192" rx="12" fill="#2c3408"/>
    <path d="M40 -150 Q28 0 40 150" stroke="#c9d195" stroke-width="7" fill="none" opacity=".5"/>
  </g>`;
}

export const headphones: StillLife = {
  room: 'sand',
  near: 1.14,
  drawing: `
    <defs>${round('cup', [0, '#8a9946'], [45, '#66762a'], [100, '#3f4b0e'])}</defs>
    ${shadow(520, 930, 240)}${shadow(1080, 930, 240)}${shadow(800, 940, 560)}
    <path d="M500 660 C470 200 1130 200 1100 660" fill="none" stroke="#23211b" stroke-width="62" stroke-linecap="round"/>
    <path d="M512 600 C520 270 1080 270 1088 600" fill="none" stroke="#57524a" stroke-width="10" opacity=".8"/>
    <path d="M590 372 C690 270 910 270 1010 372" fill="none" stroke="#66762a" stroke-width="74" stroke-linecap="round"/>
    <path d="M610 356 C700 272 880 266 960 318" fill="none" stroke="#aab56d" stroke-width="10" stroke-linecap="round" opacity=".75"/>
    <rect x="474" y="520" width="48" height="190" rx="20" fill="#b9b5a8"/><rect x="1078" y="520" width="48" height="190" rx="20" fill="#9d998c"/>
    <rect x="484" y="530" width="10" height="160" rx="5" fill="#f1efe8"/>
    ${cup(532, -1)}${cup(1068, 1)}`,
};
