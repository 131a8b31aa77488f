import type { UploadedPhoto } from '../domain/photos.ts';

/** Those of up to 100 photos that there are, by id. */
export type FindPhotos = (
  photoIds: readonly string[],
  now: number,
) => Promise<ReadonlyMap<string, UploadedPhoto>>;
