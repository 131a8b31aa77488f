import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PICTURES } from '../src/demo/pictures/index.ts';
import { photograph } from '../src/demo/pictures/still-life.ts';

describe.each(Object.entries(PICTURES))('the picture %s', (_, still) => {
  it('is a small JPEG as a phone would send it, with its thing in the middle', async () => {
    const jpeg = await photograph(still);
    const image = sharp(jpeg);
    expect(await image.metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 768 });
    expect(jpeg.length).toBeLessThan(200_000);
    const middle = await image.extract({ left: 256, top: 128, width: 512, height: 512 }).stats();
    // An empty room varies by less than ten.
    expect(Math.max(...middle.channels.map(({ stdev }) => stdev))).toBeGreaterThan(18);
  });
});
