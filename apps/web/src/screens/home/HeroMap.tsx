import { useId } from 'react';
import { useLanguage } from '../../i18n/T.tsx';
import type { MessageId } from '../../i18n/i18n.ts';
import map from './hero-map.generated.json';

type Town = keyof typeof map.towns;

/** A name beside its town: where it stands, and whether it is one of the ends people know best. */
interface Label {
  readonly town: Town;
  readonly id: MessageId;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong?: true;
}

interface View {
  readonly scale: number;
  /** The map unit at the view's start corner, and the view's size in pixels. */
  readonly origin: readonly [number, number];
  readonly arcs: readonly (readonly [Town, Town, number])[];
  readonly labels: readonly Label[];
}

export const WIDE_VIEW: View = {
  scale: 1,
  origin: [0, 84],
  arcs: [
    ['montreal', 'tunis', -0.39],
    ['paris', 'tunis', 0.1],
    ['lyon', 'tunis', 0.06],
    ['milan', 'sfax', -0.08],
    ['frankfurt', 'sfax', -0.14],
  ],
  labels: [
    { town: 'paris', id: 'town.paris', dx: -13, dy: 5, anchor: 'end', strong: true },
    { town: 'lyon', id: 'town.lyon', dx: 13, dy: 5, anchor: 'start' },
    { town: 'milan', id: 'town.milan', dx: 0, dy: -13, anchor: 'middle' },
    { town: 'frankfurt', id: 'town.frankfurt', dx: 13, dy: 5, anchor: 'start' },
    { town: 'tunis', id: 'town.tunis', dx: -13, dy: 20, anchor: 'end', strong: true },
    { town: 'sfax', id: 'town.sfax', dx: 16, dy: 7, anchor: 'start', strong: true },
    { town: 'rome', id: 'town.rome', dx: 0, dy: 0, anchor: 'middle' },
    { town: 'madrid', id: 'town.madrid', dx: 0, dy: 0, anchor: 'middle' },
    { town: 'algiers', id: 'town.algiers', dx: 0, dy: 18, anchor: 'middle' },
  ],
};

/** The same beside the words of a page written from right to left: a card lies over its west. */
export const EASTERN_VIEW: View = {
  ...WIDE_VIEW,
  labels: WIDE_VIEW.labels.filter(({ town }) => town !== 'madrid' && town !== 'algiers'),
};

export const PHONE_VIEW: View = {
  scale: 0.366,
  origin: [266, 188],
  arcs: [
    ['montreal', 'tunis', -0.3],
    ['paris', 'tunis', 0.1],
    ['milan', 'sfax', -0.08],
  ],
  labels: [
    { town: 'paris', id: 'town.paris', dx: -11, dy: 4, anchor: 'end', strong: true },
    { town: 'milan', id: 'town.milan', dx: 12, dy: 2, anchor: 'start' },
    { town: 'tunis', id: 'town.tunis', dx: -13, dy: 14, anchor: 'end', strong: true },
    { town: 'sfax', id: 'town.sfax', dx: 14, dy: 6, anchor: 'start', strong: true },
  ],
};

function arcPath(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  bow: number,
): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return `M${x1} ${y1}Q${(x1 + x2) / 2 + dy * -bow} ${(y1 + y2) / 2 + dx * bow} ${x2} ${y2}`;
}

/** The map of the home page: land, borders, and arcs from there to here. Shown, not used: names are the reader's own. */
export function HeroMap({ view, className }: { readonly view: View; readonly className: string }) {
  const { t } = useLanguage();
  const id = useId();
  const { scale, origin, arcs, labels } = view;
  const place = (town: Town): [number, number] => {
    const [x = 0, y = 0] = map.towns[town];
    return [(x - origin[0]) * scale, (y - origin[1]) * scale];
  };
  const starts = new Set(arcs.map(([from]) => from));
  const ends = new Set(arcs.map(([, to]) => to));
  const dot = scale < 1 ? 4.6 : 5.5;
  return (
    <svg role="img" aria-label={t('home.map')} direction="ltr" className={className}>
      <g transform={`scale(${scale}) translate(${-origin[0]} ${-origin[1]})`}>
        <path
          d={map.land}
          className="fill-land stroke-border"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={map.borders}
          fill="none"
          strokeWidth="1"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
          className="stroke-border"
        />
      </g>
      {arcs.map(([from, to, bow], index) => {
        const d = arcPath(place(from), place(to), bow);
        return (
          <g key={from} fill="none" strokeLinecap="round">
            <mask
              id={`${id}-${index}`}
              maskUnits="userSpaceOnUse"
              x="-1000"
              y="-1000"
              width="4000"
              height="4000"
            >
              <path
                d={d}
                pathLength="1"
                strokeDasharray="1"
                stroke="white"
                strokeWidth="10"
                className="animate-draw"
              />
            </mask>
            <g mask={`url(#${id}-${index})`}>
              <path d={d} strokeWidth="6" className="stroke-land" />
              <path d={d} strokeWidth="2.4" strokeDasharray="0.1 5.6" className="stroke-accent" />
            </g>
          </g>
        );
      })}
      {[...starts].map((town) => {
        const [x, y] = place(town);
        return (
          <circle key={town} cx={x} cy={y} r={dot} strokeWidth="2.6" className="fill-surface stroke-accent" />
        );
      })}
      {[...ends].map((town) => {
        const [x, y] = place(town);
        return (
          <circle
            key={town}
            cx={x}
            cy={y}
            r={dot + 2}
            strokeWidth="3"
            className="fill-accent stroke-surface"
          />
        );
      })}
      {labels.map(({ town, id: name, dx, dy, anchor, strong }) => {
        const [x, y] = place(town);
        return (
          <text
            key={town}
            x={x + dx}
            y={y + dy}
            textAnchor={anchor}
            strokeWidth="4"
            strokeLinejoin="round"
            paintOrder="stroke"
            className={`stroke-land ${strong ? 'fill-ink text-[0.9375rem] font-semibold' : 'fill-ink-2 text-small'}`}
          >
            {t(name)}
          </text>
        );
      })}
    </svg>
  );
}
