/** A point of a picture, in its 1600 × 1200 units. */
export type Point = readonly [x: number, y: number];

/** A surface with straight edges. */
export function polygon(points: readonly Point[], fill: string): string {
  return `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${fill}"/>`;
}

/** A colour that changes from left to right, as light does on what is round: pairs of place (0 to 100) and colour. */
export function round(id: string, ...stops: readonly (readonly [at: number, colour: string])[]): string {
  return `<linearGradient id="${id}">${stopsOf(stops)}</linearGradient>`;
}

/** A colour that changes from the top down. */
export function falling(id: string, ...stops: readonly (readonly [at: number, colour: string])[]): string {
  return `<linearGradient id="${id}" x2="0" y2="1">${stopsOf(stops)}</linearGradient>`;
}

function stopsOf(stops: readonly (readonly [at: number, colour: string])[]): string {
  return stops.map(([at, colour]) => `<stop offset="${at}%" stop-color="${colour}"/>`).join('');
}

/** The same drawing once for each of so many numbers, from 0. */
export function times(count: number, draw: (nth: number) => string): string {
  return Array.from({ length: count }, (_, nth) => draw(nth)).join('');
}

/** What a thing throws on the table it stands on: soft around, dark where it touches. */
export function shadow(x: number, y: number, width: number): string {
  return (
    `<ellipse cx="${x + width * 0.1}" cy="${y}" rx="${width * 0.62}" ry="${width * 0.1}" fill="#4a3f2a" opacity=".26" filter="url(#soft)"/>` +
    `<ellipse cx="${x + 6}" cy="${y}" rx="${width * 0.49}" ry="${width * 0.035}" fill="#2b2418" opacity=".5" filter="url(#near)"/>`
  );
}
