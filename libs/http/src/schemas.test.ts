import { describe, expect, it } from 'vitest';
import { pointSchema } from './schemas.ts';

describe('a point', () => {
  it('is kept to a centimetre', () => {
    expect(pointSchema.parse({ lat: 34.740561749, lng: 10.76028 })).toEqual({
      lat: 34.7405617,
      lng: 10.76028,
    });
    expect(pointSchema.parse({ lat: -5e-324, lng: -0 })).toEqual({ lat: 0, lng: 0 });
  });

  it.each([
    { lat: 90.1, lng: 0 },
    { lat: 0, lng: -180.1 },
    { lat: 1.7e308, lng: 0 },
    { lat: '1', lng: 0 },
    { lat: 0 },
  ])('lies on the globe: %j does not', (point) => {
    expect(pointSchema.safeParse(point).success).toBe(false);
  });
});
