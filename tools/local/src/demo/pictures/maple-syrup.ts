import type { StillLife } from './still-life.ts';
import { round, shadow } from './svg.ts';

/** A can with a lid, standing. */
function can(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})">
    <path d="M-170 -480 V-20 A170 34 0 0 0 170 -20 V-480 Z" fill="url(#can)"/>
    <path d="M-170 -440 V-70 A170 34 0 0 0 170 -70 V-440 A170 34 0 0 1 -170 -440 Z" fill="url(#label)"/>
    <ellipse cy="-480" rx="170" ry="34" fill="#cfccc2"/><ellipse cy="-482" rx="150" ry="28" fill="#eeebe2"/><ellipse cy="-478" rx="132" ry="22" fill="#bcb8ac"/>
    <path d="M-170 -130 A170 34 0 0 0 170 -130 V-92 A170 34 0 0 1 -170 -92 Z" fill="#55641a"/>
    <g transform="translate(0 -236)">
      <path d="M0 -112 L24 -66 L52 -82 L46 -30 L92 -44 L80 -10 L112 8 L52 52 L58 74 L8 64 V112 H-8 V64 L-58 74 L-52 52 L-112 8 L-80 -10 L-92 -44 L-46 -30 L-52 -82 L-24 -66 Z" fill="#b4451f"/>
      <path d="M0 -80 V64 M0 20 L-56 -16 M0 20 L56 -16" stroke="#d97a4c" stroke-width="5" fill="none"/>
    </g>
    <path d="M-128 -400 V-96" stroke="#fff" stroke-width="16" opacity=".38" stroke-linecap="round"/>
  </g>`;
}

export const mapleSyrup: StillLife = {
  room: 'sea',
  near: 1.26,
  drawing: `
    <defs>${round('can', [0, '#8d897d'], [20, '#f4f1e8'], [55, '#b9b5a8'], [100, '#77736a'])}${round('label', [0, '#cdbd94'], [22, '#fbf3dd'], [60, '#ecdfbd'], [100, '#bfae83'])}</defs>
    ${shadow(640, 930, 380)}${shadow(980, 972, 380)}
    ${can(630, 920)}${can(970, 968)}`,
};
