import type { StillLife } from './still-life.ts';
import { type Point, polygon, round, times } from './svg.ts';

/** Where the corner of a square lies, on a board seen from one of its sides. */
function corner(column: number, row: number): Point {
  const depth = row / 8;
  const half = 560 - depth * 200;
  return [800 + ((column - 4) / 4) * half, 1010 - depth * 330];
}

/** A turned piece on a point of the board, its outline given by height and half its width. */
function piece(column: number, row: number, size: number, fill: string, head: string): string {
  const [x, y] = corner(column, row);
  return `<g transform="translate(${x} ${y}) scale(${size})">
    <ellipse cx="16" cy="2" rx="62" ry="14" fill="#2b1c10" opacity=".45" filter="url(#near)"/>
    <path d="M-52 0 Q-52 -22 -38 -26 Q-18 -60 -18 -120 H18 Q18 -60 38 -26 Q52 -22 52 0 A52 12 0 0 1 -52 0 Z" fill="url(#${fill})"/>
    <ellipse cy="-122" rx="34" ry="10" fill="url(#${fill})"/>${head.replaceAll('FILL', `url(#${fill})`)}
  </g>`;
}

const PAWN = '<circle cy="-152" r="32" fill="FILL"/>';
const KING =
  '<path d="M-26 -128 Q-20 -190 -36 -236 H36 Q20 -190 26 -128 Z" fill="FILL"/><ellipse cy="-238" rx="37" ry="11" fill="FILL"/><path d="M-7 -248 v-22 h-18 v-13 h18 v-18 h14 v18 h18 v13 h-18 v22 Z" fill="FILL"/>';
const ROOK =
  '<path d="M-28 -128 L-32 -190 H-18 V-178 H-8 V-190 H8 V-178 H18 V-190 H32 L28 -128 Z" fill="FILL"/>';

export const chess: StillLife = {
  room: 'paper',
  near: 1.08,
  drawing: `
    <defs>${round('pale', [0, '#b98d52'], [30, '#f0d5a3'], [65, '#d6b075'], [100, '#9a7040'])}${round('brown', [0, '#4a2b16'], [30, '#8e5c33'], [65, '#6b4020'], [100, '#3b2110'])}</defs>
    <ellipse cx="840" cy="1000" rx="700" ry="110" fill="#4a3f2a" opacity=".3" filter="url(#soft)"/>
    ${polygon(
      [
        [192, 1022],
        [1408, 1022],
        [1196, 664],
        [404, 664],
      ],
      '#8a5a30',
    )}
    ${polygon(
      [
        [192, 1022],
        [1408, 1022],
        [1408, 1060],
        [192, 1060],
      ],
      '#5f3a1c',
    )}
    ${times(64, (n) => {
      const [column, row] = [n % 8, Math.floor(n / 8)];
      const square = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ];
      return polygon(square, (column + row) % 2 ? '#e8cc98' : '#7c5129');
    })}
    ${piece(2.5, 6.4, 0.86, 'brown', ROOK)}${piece(5.5, 6.4, 0.86, 'brown', PAWN)}${piece(3.5, 5.4, 0.98, 'brown', KING)}
    ${piece(6.5, 4.4, 1, 'pale', PAWN)}${piece(1.5, 3.4, 1.1, 'pale', PAWN)}
    ${piece(4.5, 2.4, 1.3, 'pale', KING)}${piece(5.5, 1.4, 1.3, 'pale', PAWN)}${piece(2.5, 1.4, 1.32, 'pale', ROOK)}`,
};
