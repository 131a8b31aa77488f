import type { StillLife } from './still-life.ts';
import { falling, shadow } from './svg.ts';

export const carMirror: StillLife = {
  room: 'paper',
  near: 1.1,
  drawing: `
    <defs>${falling('casing', [0, '#6d7b80'], [45, '#3a4549'], [100, '#20282b'])}${falling('sky', [0, '#eaf0ea'], [46, '#c3d3cf'], [58, '#dcc9a2'], [100, '#a9906a'])}</defs>
    ${shadow(820, 950, 800)}
    <path d="M1030 640 L1190 720 Q1240 750 1236 810 L1226 930 Q1222 952 1196 952 H1080 Q1050 952 1044 920 L1000 760 Z" fill="#23221d"/>
    <path d="M1120 760 L1200 790 L1196 920 H1110 Z" fill="#3a382f"/>
    <circle cx="1152" cy="830" r="17" fill="#8d897d"/><circle cx="1160" cy="894" r="13" fill="#8d897d"/>
    <path d="M1236 850 C1330 850 1340 960 1420 950" fill="none" stroke="#26231c" stroke-width="17"/>
    <rect x="1402" y="920" width="86" height="54" rx="10" fill="#3c3930"/><rect x="1478" y="930" width="22" height="34" fill="#b9b5a8"/>
    <path d="M420 560 Q430 400 600 372 L900 350 Q1060 346 1090 470 L1112 640 Q1120 780 1000 800 L640 852 Q440 868 424 700 Z" fill="url(#casing)"/>
    <path d="M470 470 Q520 410 620 398 L890 376 Q980 372 1020 410" fill="none" stroke="#cfd8d6" stroke-width="12" stroke-linecap="round" opacity=".7"/>
    <path d="M470 588 Q476 470 610 452 L900 430 Q1004 428 1022 520 L1040 640 Q1044 724 960 736 L660 780 Q484 796 472 690 Z" fill="#14130f"/>
    <path d="M496 590 Q502 492 618 476 L896 456 Q980 454 996 528 L1012 636 Q1014 704 948 714 L664 754 Q508 768 498 684 Z" fill="url(#sky)"/>
    <path d="M500 650 Q620 600 720 640 T1006 600 L1012 636 Q1014 704 948 714 L664 754 Q508 768 498 684 Z" fill="#7d8a54" opacity=".75"/>
    <path d="M700 470 L620 476 Q504 490 496 590 L498 640 Z" fill="#fff" opacity=".45"/>
    <rect x="446" y="640" width="16" height="110" rx="8" fill="#d9822b"/>`,
};
