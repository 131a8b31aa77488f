import {
  incomingKey,
  MAX_UPLOAD_BYTES,
  servedKey,
  servedKeys,
  type Photo,
  type RefusalReason,
  type Size,
} from '../photo.ts';
import type { ClaimedPhoto, PhotoRows } from '../photo-rows.ts';
import type { Incoming, PhotoObjects } from './photo-objects.ts';
import type { Rendered } from './render-photo.ts';

/** A file that took the function down so often is not opened again. */
const MAX_CRASHES = 3;

export interface Taking {
  /** The service's name: the second part of a photo's address. */
  readonly service: string;
  readonly photos: Pick<PhotoRows, 'claim' | 'release' | 'settle' | 'find'>;
  readonly objects: PhotoObjects;
  readonly render: (bytes: Buffer) => Promise<Rendered>;
  /**
   * Makes a claimed photo ready, in one write. False when it was settled meanwhile, or is gone.
   *
   * @param content tells the file it was claimed for
   */
  readonly show: (photo: Photo, content: string) => Promise<boolean>;
  readonly now: () => number;
}

/**
 * The use case of a file that arrived: it ends as a photo that is ready or refused, and is removed. May be told of
 * the same file twice, late, or at once with another file for the same photo: only the first file's content counts,
 * and what is ready never changes.
 *
 * The function it gives answers what became of the photo: `gone` when there is no such photo any more, `settled` when
 * it was settled before.
 */
export function takingPhotos(parts: Taking) {
  const { service, photos, objects, render, show, now } = parts;

  async function finish(photo: ClaimedPhoto, file: Incoming): Promise<RefusalReason | 'ready' | undefined> {
    const rendered = await pictureIn(photo, file);
    try {
      if ('refused' in rendered)
        return (await photos.settle(photo.id, file.content, rendered.refused)) ? rendered.refused : undefined;
      const sizes = Object.entries(rendered.sizes) as [Size, Buffer][];
      await Promise.all(
        sizes.map(([size, picture]) => objects.keep(servedKey(service, photo.id, size), picture)),
      );
      return (await show(photo, file.content)) ? 'ready' : undefined;
    } catch (error) {
      await photos.release(photo.id, file.content);
      throw error;
    }
  }

  async function pictureIn({ opened }: ClaimedPhoto, { bytes }: Incoming): Promise<Rendered> {
    if (bytes === undefined) return { refused: 'too-large' };
    return opened > MAX_CRASHES ? { refused: 'damaged' } : render(bytes);
  }

  return async (photoId: string): Promise<RefusalReason | 'ready' | 'settled' | 'gone'> => {
    const incoming = incomingKey(photoId);
    const file = await objects.read(incoming, MAX_UPLOAD_BYTES);
    if (file === undefined) return 'settled';
    const claimed = await photos.claim(photoId, file.content);
    const became = claimed && (await finish(claimed, file));
    const gone = became === undefined && !(await photos.find([photoId], now())).has(photoId);
    if (gone) await objects.remove(Object.values(servedKeys(service, photoId)));
    await objects.remove([incoming]);
    return became ?? (gone ? 'gone' : 'settled');
  };
}
