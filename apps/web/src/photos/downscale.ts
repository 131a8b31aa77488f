/** The longest side that is sent: what the largest size shows, and no more over a slow network. */
const LONGEST = 1_920;
const QUALITY = 0.86;

/** A file that the browser can't read as a picture. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size brought within the longest side, its shape kept; a small one stays as it is. */
export function fitted({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Encodes as WebP; a browser that can't answers with PNG, and is asked for JPEG. */
async function encoded(canvas: OffscreenCanvas): Promise<Blob> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

/**
 * A picture as it is sent: upright, at most 1,920 pixels long, encoded anew, so without the place it was taken at.
 *
 * @throws NotAPicture
 */
export async function downscaled(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((error: unknown) => {
    throw new NotAPicture('the browser can not read this file', { cause: error });
  });
  try {
    const { width, height } = fitted(bitmap);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new NotAPicture('the browser gives no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return await encoded(canvas);
  } finally {
    bitmap.close();
  }
}
