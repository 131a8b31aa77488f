import type { StillLife } from './still-life.ts';
import { falling, shadow, times } from './svg.ts';

export const radio: StillLife = {
  room: 'olive',
  near: 1.04,
  drawing: `
    <defs>${falling('wood', [0, '#a9683a'], [30, '#8a4f29'], [100, '#5f3218'])}${falling('cloth', [0, '#d9c29a'], [100, '#bda276'])}${falling('dial', [0, '#f6e9bf'], [100, '#e0c98a'])}</defs>
    ${shadow(800, 962, 1040)}
    <rect x="330" y="936" width="70" height="30" rx="8" fill="#2b1c10"/><rect x="1200" y="936" width="70" height="30" rx="8" fill="#2b1c10"/>
    <path d="M280 500 Q280 350 430 350 H1170 Q1320 350 1320 500 V900 Q1320 948 1272 948 H328 Q280 948 280 900 Z" fill="url(#wood)"/>
    ${times(7, (n) => `<path d="M${296 + n * 4} ${400 + n * 84} Q800 ${372 + n * 88} 1304 ${408 + n * 82}" fill="none" stroke="#3f2110" stroke-width="3" opacity=".28"/>`)}
    <path d="M300 500 Q300 368 430 366 H1170" fill="none" stroke="#e0b083" stroke-width="8" stroke-linecap="round" opacity=".6"/>
    <path d="M338 500 Q338 404 434 404 H1166 Q1262 404 1262 500 V668 H338 Z" fill="#3d2413"/>
    <path d="M352 504 Q352 418 438 418 H1162 Q1248 418 1248 504 V654 H352 Z" fill="url(#cloth)"/>
    ${times(44, (n) => `<rect x="${360 + n * 20.2}" y="420" width="5" height="232" fill="#8c7146" opacity=".35"/>`)}
    ${times(15, (n) => `<rect x="354" y="${430 + n * 15}" width="892" height="3" fill="#8c7146" opacity=".3"/>`)}
    <rect x="440" y="700" width="720" height="96" rx="12" fill="#2b1c10"/>
    <rect x="450" y="710" width="700" height="76" rx="8" fill="url(#dial)"/>
    ${times(29, (n) => `<rect x="${478 + n * 22.6}" y="722" width="3" height="${n % 4 === 0 ? 26 : 14}" fill="#5b4418"/>`)}
    ${times(6, (n) => `<rect x="${484 + n * 112}" y="758" width="54" height="8" rx="3" fill="#7a3a20" opacity=".75"/>`)}
    <rect x="846" y="712" width="5" height="72" fill="#b4321c"/>
    ${[372, 1228].map((x) => `<circle cx="${x}" cy="764" r="56" fill="#2b1c10"/><circle cx="${x}" cy="758" r="50" fill="#e9d9b4"/><circle cx="${x}" cy="758" r="30" fill="#cfb987"/><rect x="${x - 3}" y="712" width="6" height="24" rx="3" fill="#5b4418"/>`).join('')}
    ${times(6, (n) => `<rect x="${560 + n * 82}" y="838" width="70" height="58" rx="8" fill="#cbb890"/><rect x="${560 + n * 82}" y="832" width="70" height="56" rx="8" fill="${n === 2 ? '#dcc9a0' : '#f3e7c8'}"/>`)}`,
};
