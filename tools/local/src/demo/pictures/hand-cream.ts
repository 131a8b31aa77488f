import type { StillLife } from './still-life.ts';
import { falling, polygon, round, shadow } from './svg.ts';

export const handCream: StillLife = {
  room: 'sea',
  near: 1.2,
  drawing: `
    <defs>${round('tube', [0, '#cfd2c6'], [24, '#ffffff'], [62, '#eef0e8'], [100, '#bfc4b6'])}${round('cap', [0, '#3f6a66'], [28, '#7fa8a1'], [100, '#2f5551'])}${falling('carton', [0, '#fbf9f2'], [100, '#e6e2d4'])}</defs>
    ${shadow(990, 930, 380)}${shadow(660, 968, 320)}
    <rect x="850" y="380" width="250" height="550" fill="url(#carton)"/>
    ${polygon(
      [
        [1100, 380],
        [1190, 350],
        [1190, 894],
        [1100, 930],
      ],
      '#cfcab9',
    )}${polygon(
      [
        [850, 380],
        [940, 350],
        [1190, 350],
        [1100, 380],
      ],
      '#fffdf7',
    )}
    <rect x="850" y="700" width="250" height="150" fill="#2f5551"/>${polygon(
      [
        [1100, 700],
        [1190, 668],
        [1190, 812],
        [1100, 850],
      ],
      '#24423f',
    )}
    <path d="M958 450 h34 v44 h44 v34 h-44 v44 h-34 v-44 h-44 v-34 h44 Z" fill="#7fa8a1"/>
    <rect x="884" y="736" width="150" height="15" rx="7" fill="#f4ecd8"/><rect x="884" y="768" width="104" height="11" rx="5" fill="#b7cbc6"/><rect x="884" y="794" width="124" height="11" rx="5" fill="#b7cbc6"/>
    <path d="M540 300 H780 L760 800 H560 Z" fill="url(#tube)"/>
    <rect x="532" y="288" width="256" height="46" rx="6" fill="#dfe2d6"/>
    <path d="M548 300 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24 m24 -24 v24" stroke="#b9beaf" stroke-width="4"/>
    <path d="M549 470 H772 L766 610 H555 Z" fill="#2f5551"/>
    <rect x="592" y="506" width="136" height="17" rx="8" fill="#f4ecd8"/><rect x="592" y="540" width="92" height="11" rx="5" fill="#b7cbc6"/><rect x="592" y="566" width="112" height="11" rx="5" fill="#b7cbc6"/>
    <path d="M646 394 h28 v22 h22 v28 h-22 v22 h-28 v-22 h-22 v-28 h22 Z" fill="#7fa8a1"/>
    <path d="M556 796 H764 L770 960 Q770 968 760 968 H560 Q550 968 550 960 Z" fill="url(#cap)"/>
    <path d="M578 806 v150 m30 -150 v150 m30 -150 v150 m30 -150 v150 m30 -150 v150 m30 -150 v150" stroke="#24423f" stroke-width="4" opacity=".5"/>
    <path d="M584 340 L596 780" stroke="#fff" stroke-width="13" opacity=".85"/>`,
};
