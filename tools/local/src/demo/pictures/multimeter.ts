import type { StillLife } from './still-life.ts';
import { falling, shadow, times } from './svg.ts';

const CENTRE = { x: 760, y: 740 };

export const multimeter: StillLife = {
  room: 'sea',
  near: 1.06,
  drawing: `
    <defs>${falling('shell', [0, '#e3aa3f'], [100, '#b97f22'])}${falling('screen', [0, '#b9c4a2'], [100, '#d3dcbc'])}</defs>
    ${shadow(790, 980, 520)}
    <path d="M700 950 C640 1100 1010 1090 1060 960 S1180 720 1190 560" fill="none" stroke="#26231c" stroke-width="15" stroke-linecap="round"/>
    <path d="M820 950 C860 1060 1110 1060 1180 930 S1290 740 1300 600" fill="none" stroke="#a3301b" stroke-width="15" stroke-linecap="round"/>
    <g transform="rotate(7 1190 500)"><rect x="1172" y="330" width="36" height="240" rx="16" fill="#2b2822"/><rect x="1186" y="250" width="8" height="90" fill="#c9c6bb"/><rect x="1164" y="470" width="52" height="16" rx="8" fill="#3c3930"/></g>
    <g transform="rotate(11 1300 540)"><rect x="1282" y="370" width="36" height="240" rx="16" fill="#b03a22"/><rect x="1296" y="290" width="8" height="90" fill="#c9c6bb"/><rect x="1274" y="510" width="52" height="16" rx="8" fill="#8d2a16"/></g>
    <rect x="546" y="240" width="428" height="740" rx="56" fill="url(#shell)"/>
    <rect x="546" y="240" width="26" height="740" rx="13" fill="#f3cd7c" opacity=".7"/>
    <rect x="586" y="280" width="348" height="660" rx="34" fill="#2e2b24"/>
    <rect x="618" y="312" width="284" height="150" rx="16" fill="#12110e"/>
    <rect x="628" y="322" width="264" height="130" rx="10" fill="url(#screen)"/>
    <g fill="none" stroke="#2d3324" stroke-width="13" stroke-linecap="round">
      <path d="M676 350 V384 M676 394 V428"/>
      <path d="M716 348 H756 M758 352 V382 M712 386 H756 M712 392 V424 M716 430 H756"/>
      <path d="M820 350 V382 M822 392 V426 M784 350 V382 M788 388 H816"/>
    </g>
    <circle cx="770" cy="430" r="6" fill="#2d3324"/>
    <rect x="846" y="410" width="26" height="18" rx="4" fill="#2d3324"/>
    ${times(12, (n) => {
      const angle = (n / 12) * 2 * Math.PI;
      const [x, y] = [CENTRE.x + Math.sin(angle) * 150, CENTRE.y - 90 - Math.cos(angle) * 132];
      return `<rect x="${x - 11}" y="${y - 6}" width="22" height="12" rx="6" fill="${n % 4 === 0 ? '#d9a441' : '#b9b4a4'}"/>`;
    })}
    <circle cx="${CENTRE.x}" cy="${CENTRE.y - 86}" r="104" fill="#1a1813"/>
    <circle cx="${CENTRE.x}" cy="${CENTRE.y - 92}" r="96" fill="#3b382f"/>
    <rect x="${CENTRE.x - 20}" y="${CENTRE.y - 184}" width="40" height="184" rx="20" fill="#56523f" transform="rotate(32 ${CENTRE.x} ${CENTRE.y - 92})"/>
    <rect x="${CENTRE.x - 4}" y="${CENTRE.y - 176}" width="8" height="50" rx="4" fill="#f4ecd8" transform="rotate(32 ${CENTRE.x} ${CENTRE.y - 92})"/>
    <circle cx="660" cy="880" r="34" fill="#12110e"/><circle cx="660" cy="880" r="16" fill="#56523f"/>
    <circle cx="760" cy="880" r="34" fill="#12110e"/><circle cx="760" cy="880" r="16" fill="#56523f"/>
    <circle cx="860" cy="880" r="34" fill="#8d2a16"/><circle cx="860" cy="880" r="16" fill="#c9573c"/>`,
};
