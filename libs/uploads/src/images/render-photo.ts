import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { MAX_UPLOAD_BYTES, SIZES, type RefusalReason, type Size } from '../photo.ts';
import { imageKind } from './image-kind.ts';

/** A picture in all sizes, or why it is none. */
export type Rendered =
  | { readonly sizes: Readonly<Record<Size, Buffer>> }
  | { readonly refused: RefusalReason };

/** The most pixels that are decoded: more than the cameras of phones give after our own downscaling, 160 MB decoded. */
const MAX_PIXELS = 40_000_000;

const WEBP = { quality: 80, effort: 4 } as const;

// One picture at a time in a function with one or two processors; nothing is worth keeping for the next.
sharp.cache(false);
sharp.concurrency(1);

/**
 * A picture as it may be shown: told by its content, decoded once, upright, in sRGB, in three sizes none of which is
 * larger than itself, as WebP. What comes out is made of pixels only: no metadata (nor the place where it was taken),
 * no comment, nothing that was hidden behind or between. Of an animation it is the first picture.
 */
export async function renderPhoto(bytes: Buffer): Promise<Rendered> {
  if (bytes.length > MAX_UPLOAD_BYTES) return { refused: 'too-large' };
  const kind = imageKind(bytes);
  if (kind === undefined) return { refused: 'not-an-image' };
  const header = await headerOf(bytes);
  if (header?.format !== kind) return { refused: 'damaged' };
  if (header.width * header.height > MAX_PIXELS) return { refused: 'too-many-pixels' };
  try {
    return { sizes: await allSizes(bytes) };
  } catch {
    // Whatever the decoder says of these bytes, it would say again.
    return { refused: 'damaged' };
  }
}

/** What a picture says of itself, its pixels unread; undefined when not even that can be read. */
async function headerOf(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

const DECODING: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true };

async function allSizes(bytes: Buffer): Promise<Readonly<Record<Size, Buffer>>> {
  const { data, info } = await within(sharp(bytes, DECODING).autoOrient(), SIZES.large)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const upright = sharp(data, { raw: { width, height, channels } });
  const [small, medium, large] = await Promise.all([
    within(upright.clone(), SIZES.small).webp(WEBP).toBuffer(),
    within(upright.clone(), SIZES.medium).webp(WEBP).toBuffer(),
    upright.clone().webp(WEBP).toBuffer(),
  ]);
  return { small, medium, large };
}

function within(image: Sharp, longest: number): Sharp {
  return image.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
}
