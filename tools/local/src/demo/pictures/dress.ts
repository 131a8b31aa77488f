import type { StillLife } from './still-life.ts';
import { round, times } from './svg.ts';

/** On a hanger before the wall. */
export const dress: StillLife = {
  room: 'paper',
  near: 1,
  drawing: `
    <defs>${round('silk', [0, '#b98d78'], [30, '#e3c0ab'], [62, '#cfa38d'], [100, '#a87762'])}</defs>
    <path d="M760 330 L1000 330 L1010 600 Q1130 900 1190 1110 H720 Z" fill="#4a3f2a" opacity=".22" filter="url(#soft)"/>
    <rect x="0" y="146" width="1600" height="16" fill="#8a6238"/><rect x="0" y="146" width="1600" height="5" fill="#c79d6b"/>
    <path d="M800 268 V226 Q800 196 828 190 Q856 180 848 152 Q838 128 808 136" fill="none" stroke="#8d897d" stroke-width="9" stroke-linecap="round"/>
    <path d="M610 362 Q700 300 800 268 Q900 300 990 362" fill="none" stroke="#9a6a3a" stroke-width="24" stroke-linecap="round"/>
    <path d="M700 312 Q716 360 738 400 H862 Q884 360 900 312 L930 326 Q922 400 950 470 Q934 540 930 610 Q1010 840 1080 1090 Q800 1130 520 1090 Q590 840 670 610 Q666 540 650 470 Q678 400 670 326 Z" fill="url(#silk)"/>
    <path d="M738 400 Q800 452 862 400 Q850 380 846 372 Q800 410 754 372 Z" fill="#94654f"/>
    <path d="M670 596 Q800 628 930 596 L932 640 Q800 672 668 640 Z" fill="#9c6d57"/>
    <path d="M694 606 Q760 620 800 622" stroke="#e8c9b6" stroke-width="6" fill="none" opacity=".7"/>
    ${times(9, (n) => {
      const x = 690 + n * 27;
      return `<path d="M${x} 654 Q${x + (n - 4) * 17} 860 ${x + (n - 4) * 36} 1092" fill="none" stroke="${n % 2 ? '#f0d6c6' : '#8f604b'}" stroke-width="${n % 2 ? 12 : 9}" opacity=".42"/>`;
    })}
    <path d="M690 420 Q716 500 704 580" fill="none" stroke="#f0d6c6" stroke-width="12" opacity=".5" stroke-linecap="round"/>`,
};
