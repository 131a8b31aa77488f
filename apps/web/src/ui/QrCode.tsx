import { useMemo } from 'react';
import { encode } from 'uqr';

/** Modules of white around a code, which scanners need. */
const MARGIN = 4;

/** A QR code: dark on white in both themes. */
export function QrCode({
  text,
  label,
  className = '',
}: {
  readonly text: string;
  readonly label: string;
  readonly className?: string;
}) {
  const { size, dark } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark} fill="#000000" />
    </svg>
  );
}

/** Each run of dark modules as a rectangle. */
function drawn(text: string) {
  const { size, data } = encode(text, { ecc: 'M', border: MARGIN });
  const runs = data.flatMap((row, y) =>
    [...row.map(Number).join('').matchAll(/1+/g)].map(
      ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`,
    ),
  );
  return { size, dark: runs.join('') };
}
