import type { StillLife } from './still-life.ts';
import { round, shadow, times } from './svg.ts';

const METAL = round(
  'lens',
  [0, '#15140f'],
  [22, '#6a675e'],
  [34, '#38362f'],
  [70, '#1b1a15'],
  [100, '#2d2b25'],
);

/** A ring of the barrel, between two heights. */
function ring(left: number, right: number, top: number, bottom: number): string {
  const rx = (right - left) / 2;
  return `<path d="M${left} ${top} V${bottom} A${rx} ${rx * 0.2} 0 0 0 ${right} ${bottom} V${top} Z" fill="url(#lens)"/>`;
}

export const lens: StillLife = {
  room: 'paper',
  near: 1.36,
  drawing: `
    <defs>${METAL}
      <radialGradient id="glass" cx=".38" cy=".3" r=".8">
        <stop offset="0" stop-color="#b8c9c3"/><stop offset=".22" stop-color="#4d6b72"/>
        <stop offset=".5" stop-color="#3b2f52"/><stop offset="1" stop-color="#0d0c12"/>
      </radialGradient>
      <linearGradient id="chrome"><stop offset="0" stop-color="#8d897d"/><stop offset=".25" stop-color="#f4f1e8"/><stop offset=".6" stop-color="#b9b5a8"/><stop offset="1" stop-color="#77736a"/></linearGradient>
    </defs>
    ${shadow(800, 950, 480)}
    <path d="M602 890 V920 A198 40 0 0 0 998 920 V890 Z" fill="url(#chrome)"/>
    ${ring(582, 1018, 800, 892)}
    <path d="M574 690 V806 A226 45 0 0 0 1026 806 V690 Z" fill="url(#chrome)"/>
    ${times(15, (n) => {
      const x = 604 + n * 28;
      const sag = 45 * Math.sqrt(Math.max(0, 1 - ((x - 800) / 226) ** 2));
      return `<rect x="${x}" y="${716 + sag}" width="4" height="${n % 3 === 0 ? 34 : 20}" fill="${n === 7 ? '#b4552f' : '#3a382f'}"/>`;
    })}
    ${ring(556, 1044, 480, 700)}
    ${times(34, (n) => {
      const angle = Math.PI * ((n + 0.5) / 34);
      const x = 800 - Math.cos(angle) * 244;
      const y = 500 + Math.sin(angle) * 49;
      return `<rect x="${x - 5}" y="${y}" width="${4 + 7 * Math.sin(angle)}" height="150" rx="3" fill="#0d0c09" opacity=".6"/>`;
    })}
    ${ring(566, 1034, 440, 500)}
    <ellipse cx="800" cy="440" rx="234" ry="60" fill="#24221c"/>
    <ellipse cx="800" cy="442" rx="206" ry="50" fill="#4b4840"/>
    <ellipse cx="800" cy="446" rx="186" ry="43" fill="#12110d"/>
    <ellipse cx="800" cy="450" rx="150" ry="33" fill="url(#glass)"/>
    <path d="M690 440 Q740 420 800 421" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".75"/>
    <ellipse cx="860" cy="466" rx="36" ry="8" fill="#8fae8f" opacity=".55"/>`,
};
