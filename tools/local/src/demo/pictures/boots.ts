import type { StillLife } from './still-life.ts';
import { shadow, times } from './svg.ts';

/** A child's winter boot with its toe to the left. */
function boot(x: number, y: number, leather: string, dark: string, lace: string): string {
  return `<g transform="translate(${x} ${y})">
    <path d="M150 -400 Q148 -250 120 -200 Q60 -170 0 -150 Q-60 -120 -60 -50 L-56 -34 H336 V-400 Z" fill="${leather}"/>
    <path d="M336 -400 V-34 H250 Q300 -200 280 -400 Z" fill="${dark}" opacity=".45"/>
    <path d="M-60 -60 Q-50 -130 20 -152 Q60 -120 66 -34 H-56 Z" fill="${dark}"/>
    <path d="M-66 -48 H342 Q350 -48 350 -36 V-10 Q350 0 338 0 H-54 Q-72 0 -72 -20 Q-72 -48 -66 -48 Z" fill="#3a352a"/>
    ${times(9, (n) => `<rect x="${-50 + n * 44}" y="-14" width="24" height="14" fill="#57503f"/>`)}
    <path d="M150 -330 L250 -344 L266 -60 H130 Q170 -210 150 -330 Z" fill="${dark}" opacity=".3"/>
    ${times(5, (n) => `<path d="M${146 - n * 9} ${-322 + n * 40} l96 ${n % 2 ? -22 : 22}" stroke="${lace}" stroke-width="11" stroke-linecap="round" fill="none"/><circle cx="${146 - n * 9}" cy="${-322 + n * 40}" r="9" fill="#cfa85a"/>`)}
    <path d="M132 -396 Q118 -432 150 -436 Q168 -462 200 -444 Q226 -466 256 -446 Q286 -462 306 -442 Q344 -446 346 -416 Q356 -384 326 -376 Q296 -360 262 -374 Q230 -358 198 -374 Q150 -360 132 -396 Z" fill="#f6efdf"/>
    <path d="M160 -414 q20 -18 38 0 m20 -8 q22 -16 40 4 m18 -6 q20 -14 36 4" stroke="#dccfb2" stroke-width="7" fill="none" stroke-linecap="round"/>
  </g>`;
}

export const boots: StillLife = {
  room: 'paper',
  near: 1.3,
  drawing: `
    ${shadow(700, 900, 560)}${shadow(920, 972, 600)}
    ${boot(720, 905, '#8d4a2c', '#6a3520', '#e8d5ae')}
    ${boot(560, 905, '#a1562f', '#7b3f22', '#f0e2c4')}
    ${boot(900, 975, '#55641a', '#3d480f', '#f0e2c4')}
    ${boot(700, 985, '#66762a', '#48551a', '#f6ead6')}`,
};
