import type { Photo } from '../market/types.ts';
import type { PhotoProblem } from './problem-of.ts';

/** So many photos a request may have. */
export const MOST_PHOTOS = 4;

/**
 * A photo on its way: made smaller here, `waiting` for somebody to sign in, sent, looked at and re-encoded there, ready.
 * `failed` can be tried again, `refused` can't.
 */
export type AlbumState =
  | 'preparing'
  | 'waiting'
  | 'uploading'
  | 'processing'
  | 'ready'
  | 'failed'
  | 'refused';

export interface AlbumPhoto {
  /** Its name here, from the first moment on. */
  readonly key: string;
  readonly state: AlbumState;
  /** Known once the service has been told of it. */
  readonly photoId?: string | undefined;
  readonly problem?: PhotoProblem | undefined;
  /** What of it has been sent, 0 to 1. */
  readonly progress: number;
  /** Where the picture can be shown from: the browser's memory, later the service. */
  readonly src?: string | undefined;
}

export type Album = readonly AlbumPhoto[];

/** Photos kept by their ids: what they look like is asked for. */
export function keptAlbum(photoIds: readonly string[]): Album {
  return photoIds.map((photoId) => ({ key: photoId, photoId, state: 'processing', progress: 1 }));
}

/** The photos a request has already. */
export function readyAlbum(photos: readonly Photo[]): Album {
  return photos.map(({ id, urls }) => ({
    key: id,
    photoId: id,
    state: 'ready',
    progress: 1,
    src: urls.small,
  }));
}

/** An album with one photo changed. */
export function withChange(album: Album, key: string, change: Partial<AlbumPhoto>): Album {
  return album.map((photo) => (photo.key === key ? { ...photo, ...change } : photo));
}

/**
 * An album as the service now sees its photos; one that was asked about and that it does not know is gone.
 *
 * @param asked the ids that were asked about: others may have come meanwhile
 */
export function withSeen(album: Album, asked: readonly string[], seen: readonly Photo[]): Album {
  const byId = new Map(seen.map((photo) => [photo.id, photo]));
  return album.flatMap((photo) => {
    if (photo.photoId === undefined || photo.state !== 'processing') return [photo];
    if (!asked.includes(photo.photoId)) return [photo];
    const found = byId.get(photo.photoId);
    if (!found) return [];
    if (found.state === 'ready')
      return [{ ...photo, state: 'ready' as const, src: photo.src ?? found.urls.small }];
    if (found.state === 'refused') {
      return [{ ...photo, state: 'refused' as const, problem: found.reason ?? 'damaged' }];
    }
    return [photo];
  });
}

/** An album with one photo moved a place earlier (-1) or later (1). */
export function withMoved(album: Album, key: string, by: -1 | 1): Album {
  const from = album.findIndex((photo) => photo.key === key);
  const to = from + by;
  const moved = album[from];
  const other = album[to];
  if (!moved || !other) return album;
  return album.map((photo, index) => (index === from ? other : index === to ? moved : photo));
}

/** An album with one photo put in the place of another, those between them closing up. */
export function withPlaced(album: Album, key: string, at: string): Album {
  const moved = album.find((photo) => photo.key === key);
  const to = album.findIndex((photo) => photo.key === at);
  if (!moved || to === -1 || key === at) return album;
  const others = album.filter((photo) => photo.key !== key);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** The ids to post, in order: those that are ready. */
export function readyIds(album: Album): readonly string[] {
  return album.flatMap(({ state, photoId }) => (state === 'ready' && photoId ? [photoId] : []));
}

/** The ids to keep with a draft: those the service has been told of, ready or not. */
export function keptIds(album: Album): readonly string[] {
  return album.flatMap(({ state, photoId }) =>
    (state === 'ready' || state === 'processing') && photoId ? [photoId] : [],
  );
}

/** Whether some are still on their way. */
export function isOnItsWay(album: Album): boolean {
  return album.some(({ state }) => state === 'preparing' || state === 'uploading' || state === 'processing');
}

/** Whether some need a decision: try again, or take them out. */
export function hasProblem(album: Album): boolean {
  return album.some(({ state }) => state === 'failed' || state === 'refused');
}
