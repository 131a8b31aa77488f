import type { StillLife } from './still-life.ts';
import { shadow, times } from './svg.ts';

const LINES = [1, 0.97, 1, 0.94, 0.62, 1, 0.96, 1, 0.98, 0.93, 1, 0.4];

export const eReader: StillLife = {
  room: 'sand',
  near: 1.12,
  drawing: `
    ${shadow(830, 972, 720)}
    <g transform="rotate(11 980 900)">
      <rect x="770" y="330" width="430" height="610" rx="26" fill="#3f4b0e"/>
      <rect x="780" y="330" width="430" height="604" rx="26" fill="#55641a"/>
      <rect x="780" y="330" width="60" height="604" rx="26" fill="#485616"/>
      <rect x="1150" y="330" width="14" height="604" fill="#3f4b0e"/>
    </g>
    <g transform="rotate(-6 640 960)">
      <rect x="452" y="266" width="480" height="690" rx="34" fill="#15140f"/>
      <rect x="446" y="260" width="480" height="690" rx="34" fill="#2d2b25"/>
      <rect x="446" y="260" width="480" height="690" rx="34" fill="none" stroke="#55524a" stroke-width="4"/>
      <rect x="490" y="310" width="392" height="550" rx="6" fill="#e9e6da"/>
      <rect x="580" y="350" width="212" height="18" rx="4" fill="#4b4840"/>
      ${LINES.map((length, n) => `<rect x="524" y="${404 + n * 34}" width="${324 * length}" height="9" rx="3" fill="#6b685e"/>`).join('')}
      <rect x="524" y="832" width="60" height="8" rx="3" fill="#8b887c"/><rect x="806" y="832" width="42" height="8" rx="3" fill="#8b887c"/>
      <path d="M490 310 H700 L560 860 H490 Z" fill="#fff" opacity=".22"/>
      <rect x="640" y="892" width="92" height="20" rx="10" fill="#4b4840"/>
    </g>
    ${times(1, () => '<ellipse cx="640" cy="962" rx="230" ry="10" fill="#2b2418" opacity=".35" filter="url(#near)"/>')}`,
};
