import type { StillLife } from './still-life.ts';
import { times } from './svg.ts';

const FOLDS = 26;
const WIDTH = 620;

/** Hangs before the wall, lit from within. */
export const paperLamp: StillLife = {
  room: 'sand',
  near: 1.1,
  drawing: `
    <defs><radialGradient id="glow"><stop offset="0" stop-color="#fff3cf" stop-opacity=".95"/><stop offset="1" stop-color="#fff3cf" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="900" cy="640" rx="420" ry="330" fill="#4a3f2a" opacity=".16" filter="url(#soft)"/>
    <ellipse cx="800" cy="640" rx="640" ry="520" fill="url(#glow)"/>
    <rect x="795" y="0" width="10" height="300" fill="#2b2822"/>
    <rect x="778" y="262" width="44" height="62" rx="12" fill="#b98a3c"/>
    ${times(FOLDS, (n) => {
      const from = -Math.cos((n / FOLDS) * Math.PI);
      const to = -Math.cos(((n + 1) / FOLDS) * Math.PI);
      const [left, right] = [800 + (from * WIDTH) / 2, 800 + (to * WIDTH) / 2];
      const [topLeft, topRight] = [800 + from * 90, 800 + to * 90];
      const [lowLeft, lowRight] = [800 + from * 150, 800 + to * 150];
      const light = n % 2 === 0;
      const dim = Math.abs(n - FOLDS * 0.42) / FOLDS;
      const fill = light ? mix('#fff8e6', '#e4cfa0', dim) : mix('#f3dfb2', '#cdb27c', dim);
      return `<path d="M${topLeft} 318 Q${left + (800 - left) * 0.1} 400 ${left} 600 Q${left} 790 ${lowLeft} 900 L${lowRight} 900 Q${right} 790 ${right} 600 Q${right + (800 - right) * 0.1} 400 ${topRight} 318 Z" fill="${fill}"/>`;
    })}
    <ellipse cx="800" cy="900" rx="150" ry="20" fill="#fff6dc"/><ellipse cx="800" cy="902" rx="112" ry="12" fill="#fffdf4"/>
    <ellipse cx="800" cy="318" rx="90" ry="13" fill="#a87f38"/>`,
};

/** A colour between two, from 0 to 1. */
function mix(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [from, to] = [parts(one), parts(other)];
  const mixed = from.map((part, n) => Math.round(part + ((to[n] ?? 0) - part) * Math.min(1, share * 1.6)));
  return `rgb(${mixed.join(' ')})`;
}
