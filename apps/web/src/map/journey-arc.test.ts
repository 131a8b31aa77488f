import { describe, expect, it } from 'vitest';
import { journeyArc } from './journey-arc.ts';

const PARIS = { lat: 48.85, lng: 2.35 };
const SFAX = { lat: 34.74, lng: 10.76 };

describe('the arc of a journey', () => {
  it('goes from there to here', () => {
    const arc = journeyArc(PARIS, SFAX);
    for (const [at, end] of [
      [arc.at(0), PARIS],
      [arc.at(-1), SFAX],
    ] as const) {
      expect(at?.[0]).toBeCloseTo(end.lng, 6);
      expect(at?.[1]).toBeCloseTo(end.lat, 6);
    }
  });

  it('bows to the west of the way south, and not the other way on the way back', () => {
    const middle = (arc: readonly (readonly [number, number])[]) =>
      arc[Math.floor(arc.length / 2)]?.[0] ?? NaN;
    expect(middle(journeyArc(PARIS, SFAX))).toBeLessThan((PARIS.lng + SFAX.lng) / 2);
    expect(middle(journeyArc(SFAX, PARIS))).toBeLessThan((PARIS.lng + SFAX.lng) / 2);
  });

  it('takes the short way over the antimeridian, in one piece', () => {
    const arc = journeyArc({ lat: 35.7, lng: 139.7 }, { lat: 49.3, lng: -123.1 });
    const lngs = arc.map(([lng]) => lng);
    expect(Math.max(...lngs) - Math.min(...lngs)).toBeLessThan(100);
    expect(lngs.at(-1)).toBeCloseTo(236.9, 3);
  });
});
