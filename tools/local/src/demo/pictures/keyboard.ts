import type { StillLife } from './still-life.ts';
import { times } from './svg.ts';

const KEY = 62;
const ROWS = [
  { keys: 14, shift: 0 },
  { keys: 14, shift: 26 },
  { keys: 13, shift: 44 },
  { keys: 12, shift: 72 },
];
const ACCENTS = new Map([
  ['0.0', '#b4552f'],
  ['2.12', '#55641a'],
  ['1.13', '#d8cfb8'],
]);

function cap(x: number, y: number, width: number, colour: string): string {
  return `
    <rect x="${x}" y="${y + 8}" width="${width}" height="${KEY - 6}" rx="10" fill="#000" opacity=".35"/>
    <rect x="${x}" y="${y}" width="${width}" height="${KEY - 4}" rx="10" fill="${colour}"/>
    <rect x="${x + 7}" y="${y + 3}" width="${width - 14}" height="${KEY - 20}" rx="8" fill="#fff" opacity=".2"/>`;
}

/** Seen from above, turned a little. */
export const keyboard: StillLife = {
  room: 'olive',
  near: 1.1,
  drawing: `
    <g transform="translate(810 640) rotate(-13) skewX(-6) scale(1.06)">
      <rect x="-556" y="-196" width="1130" height="440" rx="40" fill="#3a3020" opacity=".35" filter="url(#soft)"/>
      <path d="M520 -160 C700 -260 760 -420 700 -620" fill="none" stroke="#2b2822" stroke-width="13"/>
      <rect x="-560" y="-214" width="1120" height="436" rx="34" fill="#c9bfa6"/>
      <rect x="-560" y="-214" width="1120" height="420" rx="34" fill="#ece4d0"/>
      <rect x="-528" y="-184" width="1056" height="362" rx="20" fill="#2f2c25"/>
      ${ROWS.map(({ keys, shift }, row) =>
        times(keys, (n) => {
          const wide = n === keys - 1;
          const x = -512 + shift + n * (KEY + 8) + (n > 0 && row > 0 ? 12 : 0);
          const width = wide ? Math.max(KEY, 512 - x) : n === 0 && row > 0 ? KEY + 12 : KEY;
          const colour = ACCENTS.get(`${row}.${n}`) ?? (n === 0 || wide ? '#d8cfb8' : '#f6f0e2');
          return (
            (n === 0 && shift > 0
              ? cap(-512, -170 + row * 70, shift - 6 > 20 ? shift - 6 : 22, '#d8cfb8')
              : '') + cap(x, -170 + row * 70, width, colour)
          );
        }),
      ).join('')}
      ${times(3, (n) => cap(-512 + n * 84, 110, 76, '#d8cfb8'))}
      ${cap(-260, 110, 430, '#f6f0e2')}
      ${times(4, (n) => cap(178 + n * 84, 110, 76, '#d8cfb8'))}
    </g>`,
};
