import type { StillLife } from './still-life.ts';
import { shadow, times } from './svg.ts';

/** A book that lies flat, its spine towards the viewer. */
function lying(x: number, y: number, width: number, height: number, cover: string, dark: string): string {
  return `
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${cover}"/>
    <rect x="${x}" y="${y + height - 14}" width="${width}" height="14" rx="7" fill="${dark}"/>
    <rect x="${x + 36}" y="${y}" width="14" height="${height}" fill="${dark}"/>
    <rect x="${x + width - 50}" y="${y}" width="14" height="${height}" fill="${dark}"/>
    <rect x="${x + 120}" y="${y + height / 2 - 12}" width="${width * 0.42}" height="16" rx="8" fill="#fff6e2" opacity=".85"/>
    <rect x="${x + 8}" y="${y + 5}" width="${width - 16}" height="6" rx="3" fill="#fff" opacity=".25"/>`;
}

export const comics: StillLife = {
  room: 'olive',
  near: 1.14,
  drawing: `
    ${shadow(800, 960, 760)}
    <g transform="rotate(-9 700 850)">
      <rect x="500" y="270" width="420" height="562" rx="8" fill="#f4ecd8"/>
      <rect x="484" y="262" width="424" height="566" rx="10" fill="#b4552f"/>
      <rect x="484" y="262" width="26" height="566" rx="10" fill="#8c3e20"/>
      <circle cx="716" cy="478" r="104" fill="#eec565"/>
      <path d="M520 620 Q620 560 716 606 T900 590 V800 Q900 828 880 828 H520 Z" fill="#2f5551"/>
      <path d="M520 690 Q640 650 740 686 T906 672 V800 Q906 828 880 828 H520 Z" fill="#24423f"/>
      <path d="M612 626 H804 Q780 690 716 690 Q646 690 612 626 Z" fill="#f4ecd8"/>
      <path d="M708 612 V430 L806 596 Z" fill="#fff7e6"/><path d="M696 612 V470 L626 600 Z" fill="#e9d7b2"/>
      <rect x="540" y="312" width="300" height="30" rx="15" fill="#fff1d4"/>
      <rect x="540" y="356" width="190" height="18" rx="9" fill="#fff1d4" opacity=".7"/>
    </g>
    ${lying(470, 868, 680, 92, '#55641a', '#3f4b0e')}
    ${lying(520, 786, 610, 82, '#d29a3a', '#a87523')}
    ${lying(496, 712, 600, 74, '#2f5551', '#203c39')}
    ${times(5, (line) => `<rect x="1134" y="${800 + line * 13}" width="8" height="4" fill="#f4ecd8"/>`)}`,
};
