import type { StillLife } from './still-life.ts';
import { polygon, round, shadow } from './svg.ts';

/** A leaf of the branch on the label. */
function leaf(x: number, y: number, turn: number): string {
  return `<path d="M0 0 Q34 -30 92 0 Q34 26 0 0 Z" fill="#55641a" transform="translate(${x} ${y}) rotate(${turn})"/>`;
}

export const oliveOil: StillLife = {
  room: 'sand',
  near: 1.18,
  drawing: `
    <defs>${round('tin', [0, '#8f9a3f'], [18, '#c5cd7b'], [60, '#8b973a'], [100, '#6b7726'])}${round('side', [0, '#5d681d'], [100, '#3f480f'])}</defs>
    ${shadow(820, 968, 560)}
    ${polygon(
      [
        [1000, 330],
        [1110, 300],
        [1110, 930],
        [1000, 968],
      ],
      'url(#side)',
    )}
    <rect x="560" y="330" width="440" height="638" rx="10" fill="url(#tin)"/>
    ${polygon(
      [
        [560, 332],
        [1000, 332],
        [1110, 300],
        [680, 300],
      ],
      '#dfe2c0',
    )}
    <path d="M700 306 Q790 210 940 300" fill="none" stroke="#8d897d" stroke-width="15"/>
    <ellipse cx="968" cy="312" rx="44" ry="13" fill="#8d897d"/><path d="M932 268 V308 A38 11 0 0 0 1008 308 V268 Z" fill="#d29a3a"/><ellipse cx="970" cy="268" rx="38" ry="11" fill="#eec565"/>
    <rect x="560" y="338" width="440" height="12" fill="#5d681d"/><rect x="560" y="940" width="440" height="12" fill="#5d681d"/>
    <rect x="612" y="420" width="336" height="450" rx="168" fill="#faf3df"/>
    <rect x="626" y="434" width="308" height="422" rx="154" fill="none" stroke="#b98a3c" stroke-width="5"/>
    <path d="M700 720 C740 640 800 570 880 520" fill="none" stroke="#3f4b0e" stroke-width="8" stroke-linecap="round"/>
    ${leaf(722, 690, -92)}${leaf(734, 672, 18)}${leaf(772, 622, -98)}${leaf(782, 610, 12)}${leaf(826, 566, -100)}${leaf(836, 556, 10)}${leaf(876, 524, -48)}
    <ellipse cx="790" cy="690" rx="26" ry="34" fill="#3a3b12" transform="rotate(24 790 690)"/><ellipse cx="782" cy="680" rx="6" ry="11" fill="#8d955a" transform="rotate(24 782 680)"/>
    <ellipse cx="846" cy="640" rx="24" ry="31" fill="#66762a" transform="rotate(18 846 640)"/><ellipse cx="839" cy="631" rx="6" ry="10" fill="#c5cd7b"/>
    <rect x="690" y="770" width="180" height="16" rx="8" fill="#5b4418"/><rect x="724" y="800" width="112" height="11" rx="5" fill="#b98a3c"/>
    <rect x="582" y="360" width="14" height="560" rx="7" fill="#fff" opacity=".4"/>`,
};
