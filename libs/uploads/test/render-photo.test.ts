import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  animation,
  bomb,
  gif,
  GPS,
  pageInPhoto,
  PDF,
  photo,
  photoInPage,
  png,
  SCRIPT,
  SVG,
  webp,
} from './pictures.ts';
import { renderPhoto } from '../src/images/render-photo.ts';

async function sizesOf(bytes: Buffer) {
  const rendered = await renderPhoto(bytes);
  if ('refused' in rendered) throw new Error(`refused: ${rendered.refused}`);
  return rendered.sizes;
}

async function shapes(bytes: Buffer) {
  const entries = Object.entries(await sizesOf(bytes));
  return Promise.all(
    entries.map(async ([size, picture]) => {
      const { format, width, height } = await sharp(picture).metadata();
      return `${size} ${format} ${width}×${height}`;
    }),
  );
}

describe('a photo taken with a phone', () => {
  it('comes back upright in three sizes', async () => {
    expect((await sharp(await photo()).metadata()).orientation).toBe(6);
    expect(await shapes(await photo())).toEqual([
      'small webp 213×320',
      'medium webp 640×960',
      'large webp 1280×1920',
    ]);
  });

  it('comes back in no size with the place where it was taken, nor with anything else but pixels', async () => {
    const taken = await photo();
    const before = await sharp(taken).metadata();
    expect(before.exif?.includes(Buffer.from('Telephone of Leila'))).toBe(true);
    expect(before.exif?.toString('latin1')).toContain(`${GPS.GPSLatitudeRef}\0`);
    expect(before.xmp?.toString()).toContain('34,44.43N');
    for (const picture of Object.values(await sizesOf(taken))) {
      const { exif, xmp, iptc, icc, comments, orientation } = await sharp(picture).metadata();
      expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({});
      // WebP keeps metadata in chunks of these names.
      for (const chunk of ['EXIF', 'XMP ', 'ICCP']) expect(picture.includes(chunk)).toBe(false);
    }
  });

  it('is never enlarged', async () => {
    expect(await shapes(await png(400, 200))).toEqual([
      'small webp 320×160',
      'medium webp 400×200',
      'large webp 400×200',
    ]);
  });

  it.each([
    ['JPEG', photo],
    ['PNG', png],
    ['WebP', webp],
  ])('may be a %s', async (_kind, make) => {
    expect(await shapes(await make(640, 640))).toHaveLength(3);
  });

  it('shows the first picture of an animation', async () => {
    const { large } = await sizesOf(await animation());
    const { pages = 1, height } = await sharp(large).metadata();
    expect([pages, height]).toEqual([1, 40]);
    const { dominant } = await sharp(large).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });

  it('is the same, byte for byte, however often it is made', async () => {
    const taken = await photo(600, 400);
    expect(await sizesOf(taken)).toEqual(await sizesOf(taken));
  });

  it('loses a page that was hidden in it', async () => {
    const both = await pageInPhoto();
    expect(both.includes(SCRIPT)).toBe(true);
    for (const picture of Object.values(await sizesOf(both)))
      expect(picture.toString('latin1')).not.toMatch(/script|cookie/);
  });
});

describe('a file is refused', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['an SVG', () => SVG, 'not-an-image'],
    ['a PDF', () => PDF, 'not-an-image'],
    ['a GIF', gif, 'not-an-image'],
    ['a page with a photo behind it', photoInPage, 'not-an-image'],
    ['nothing', () => Buffer.alloc(0), 'not-an-image'],
    [
      'the first bytes of a JPEG before a page',
      () => Buffer.from(`\xff\xd8\xff${SCRIPT}`, 'latin1'),
      'damaged',
    ],
    ['a JPEG’s name on a TIFF', () => sharp({ create: CANVAS }).tiff().toBuffer(), 'not-an-image'],
    [
      'more than 10 MB',
      async () => Buffer.concat([await photo(), Buffer.alloc(11 * 1024 * 1024)]),
      'too-large',
    ],
    ['30,000 × 30,000 pixels in 110 KB', () => bomb(), 'too-many-pixels'],
  ])('that is %s', async (_what, make, reason) => {
    expect(await renderPhoto(await make())).toEqual({ refused: reason });
  });

  it.each([
    ['JPEG', photo],
    ['PNG', png],
    ['WebP', webp],
  ])('that is a %s cut off anywhere', async (_kind, make) => {
    const whole = await make(800, 600);
    for (const part of [0.05, 0.5, 0.9, 0.99])
      expect(await renderPhoto(whole.subarray(0, Math.floor(whole.length * part)))).toEqual({
        refused: 'damaged',
      });
  });
});

const CANVAS = { width: 9, height: 9, channels: 3, background: 'red' } as const;
