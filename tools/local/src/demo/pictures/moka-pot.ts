import type { StillLife } from './still-life.ts';
import { type Point, polygon, shadow } from './svg.ts';

const METAL = ['#a9a69b', '#efede6', '#cdcac0', '#86837a'];

/** The eight-sided body from above to below, of which four sides are seen. */
function body(top: number, topEdges: readonly number[], bottom: number, bottomEdges: readonly number[]) {
  return METAL.map((colour, side) => {
    const corner = (edges: readonly number[], nth: number, y: number): Point => [edges[nth] ?? 0, y];
    return polygon(
      [
        corner(topEdges, side, top),
        corner(topEdges, side + 1, top),
        corner(bottomEdges, side + 1, bottom),
        corner(bottomEdges, side, bottom),
      ],
      colour,
    );
  }).join('');
}

export const mokaPot: StillLife = {
  room: 'sand',
  near: 1.16,
  drawing: `
    ${shadow(800, 958, 470)}
    <path d="M972 452 L1096 462 Q1132 466 1128 506 L1094 742" fill="none" stroke="#2b2822" stroke-width="48" stroke-linecap="round" stroke-linejoin="round"/>
    <path d="M990 444 L1090 452" fill="none" stroke="#5b5648" stroke-width="9" stroke-linecap="round"/>
    ${polygon(
      [
        [604, 402],
        [502, 372],
        [512, 396],
        [640, 560],
      ],
      '#bdbab0',
    )}
    ${polygon(
      [
        [604, 402],
        [502, 372],
        [640, 440],
      ],
      '#e8e6df',
    )}
    ${body(402, [596, 672, 800, 928, 1004], 664, [656, 704, 800, 896, 944])}
    <rect x="640" y="660" width="320" height="34" rx="8" fill="#8d8a80"/>
    <rect x="652" y="664" width="170" height="9" rx="4" fill="#f1efe9"/>
    ${body(694, [648, 698, 800, 902, 952], 958, [596, 668, 800, 932, 1004])}
    <circle cx="662" cy="800" r="17" fill="#c79a45"/><circle cx="657" cy="795" r="6" fill="#f0d79b"/>
    ${polygon(
      [
        [586, 404],
        [1014, 404],
        [934, 340],
        [672, 340],
      ],
      '#d9d6cd',
    )}
    ${polygon(
      [
        [586, 404],
        [740, 404],
        [770, 340],
        [672, 340],
      ],
      '#f3f1eb',
    )}
    ${polygon(
      [
        [586, 404],
        [1014, 404],
        [1008, 418],
        [592, 418],
      ],
      '#7d7a71',
    )}
    <path d="M782 340 L786 296 Q770 262 804 258 Q838 262 822 296 L826 340 Z" fill="#2b2822"/>
    <path d="M790 284 Q788 268 800 266" fill="none" stroke="#6a6557" stroke-width="6" stroke-linecap="round"/>`,
};
