import { Refusal } from '@nwassik/refusal';

/** How many photos a request shows at most (domain.md, Requests). */
export const MAX_PHOTOS = 4;

/** What is known of a photo that somebody wants their request to show. */
export interface UploadedPhoto {
  readonly ownerId: string;
  readonly state: 'processing' | 'ready' | 'refused';
  /** The request that shows it; null while none does. */
  readonly attachedTo: string | null;
}

/**
 * Whether a request of an owner's may show these photos: each their own, done, and shown by no other request.
 *
 * @param found the photos there are, by id
 * @throws Refusal `photo-unknown` (a foreign one, too), `photo-not-ready`, `photo-in-use`; the facts name the photo
 */
export function requirePhotos(
  photoIds: readonly string[],
  found: ReadonlyMap<string, UploadedPhoto>,
  request: { readonly id: string; readonly requesterId: string },
): void {
  for (const photoId of photoIds) {
    const photo = found.get(photoId);
    if (photo === undefined || photo.ownerId !== request.requesterId)
      throw new Refusal('photo-unknown', { photoId });
    if (photo.state !== 'ready') throw new Refusal('photo-not-ready', { photoId, state: photo.state });
    if (photo.attachedTo !== null && photo.attachedTo !== request.id)
      throw new Refusal('photo-in-use', { photoId });
  }
}
