import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSessionChange, signedInUser } from '../session/session.ts';
import {
  isOnItsWay,
  MOST_PHOTOS,
  withChange,
  withMoved,
  withPlaced,
  withSeen,
  type Album,
  type AlbumPhoto,
} from './album.ts';
import { downscaled } from './downscale.ts';
import { pauseAfter, REQUEST_PHOTOS } from './photo-service.ts';
import { problemOf } from './problem-of.ts';
import { sendWith } from './send.ts';

const EMPTY: Album = [];
/** By the name of what they are for: a draft, a request. They outlive the screen: nobody waits in front of it. */
const albums = new Map<string, Album>();
const files = new Map<string, Blob>();
const looking = new Set<string>();
const listeners = new Set<() => void>();

function change(name: string, next: (album: Album) => Album): void {
  albums.set(name, next(albums.get(name) ?? EMPTY));
  for (const listener of listeners) listener();
}

function changePhoto(name: string, key: string, part: Partial<AlbumPhoto>): void {
  change(name, (album) => withChange(album, key, part));
}

/** Takes a photo's file, and the picture shown from it, out of memory. */
function release({ key, src }: AlbumPhoto): void {
  files.delete(key);
  if (src?.startsWith('blob:')) URL.revokeObjectURL(src);
}

async function look(name: string): Promise<void> {
  // One's own photos can only be asked for when it is known whose they are.
  if (looking.has(name) || signedInUser() === null) return;
  looking.add(name);
  try {
    for (let looks = 0; ; looks += 1) {
      const ids = (albums.get(name) ?? EMPTY).flatMap(({ state, photoId }) =>
        state === 'processing' && photoId ? [photoId] : [],
      );
      if (ids.length === 0) return;
      const seen = await REQUEST_PHOTOS.seen(ids).catch(() => undefined);
      if (seen) change(name, (album) => withSeen(album, ids, seen));
      const pause = pauseAfter(looks);
      if (pause === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    change(name, (album) =>
      album.map((photo) =>
        photo.state === 'processing' ? { ...photo, state: 'failed', problem: 'late' } : photo,
      ),
    );
  } finally {
    looking.delete(name);
  }
}

async function send(name: string, key: string): Promise<void> {
  const file = files.get(key);
  if (!file) return;
  if (signedInUser() === null) {
    changePhoto(name, key, { state: 'waiting' });
    return;
  }
  changePhoto(name, key, { state: 'uploading', progress: 0, problem: undefined });
  try {
    const ticket = await REQUEST_PHOTOS.ticketFor(file);
    await sendWith(ticket, file, (progress) => changePhoto(name, key, { progress }));
    changePhoto(name, key, { state: 'processing', photoId: ticket.photoId, progress: 1 });
    void look(name);
  } catch (error) {
    changePhoto(name, key, { state: 'failed', problem: problemOf(error) });
  }
}

async function prepare(name: string, key: string, file: Blob): Promise<void> {
  try {
    const small = await downscaled(file);
    files.set(key, small);
    changePhoto(name, key, { src: URL.createObjectURL(small) });
    await send(name, key);
  } catch (error) {
    changePhoto(name, key, { state: 'refused', problem: problemOf(error) });
  }
}

// What was chosen before signing in goes once somebody has.
onSessionChange(() => {
  for (const [name, album] of albums) {
    for (const { key, state } of album) if (state === 'waiting') void send(name, key);
    void look(name);
  }
});

/** Adds files, as many as there is room for, and sends each. */
export function addPhotos(name: string, chosen: readonly Blob[]): void {
  const room = MOST_PHOTOS - (albums.get(name) ?? EMPTY).length;
  for (const file of chosen.slice(0, Math.max(0, room))) {
    const key = crypto.randomUUID();
    change(name, (album) => [...album, { key, state: 'preparing', progress: 0 }]);
    void prepare(name, key, file);
  }
}

/** Sends one again that did not get through; one that waits too long over there is looked for again. */
export function sendPhotoAgain(name: string, key: string): void {
  if (files.has(key)) {
    void send(name, key);
    return;
  }
  changePhoto(name, key, { state: 'processing', problem: undefined });
  void look(name);
}

/** Takes one out. */
export function takePhotoOut(name: string, key: string): void {
  change(name, (album) => {
    const photo = album.find((one) => one.key === key);
    if (photo) release(photo);
    return album.filter((one) => one.key !== key);
  });
}

/** Moves one a place earlier or later. */
export function movePhoto(name: string, key: string, by: -1 | 1): void {
  change(name, (album) => withMoved(album, key, by));
}

/** Puts one in the place of another. */
export function placePhoto(name: string, key: string, at: string): void {
  change(name, (album) => withPlaced(album, key, at));
}

/** The album once nothing of it is on its way any more. */
export function settledAlbum(name: string): Promise<Album> {
  const now = () => albums.get(name) ?? EMPTY;
  if (!isOnItsWay(now())) return Promise.resolve(now());
  return new Promise((resolve) => {
    const listener = () => {
      if (isOnItsWay(now())) return;
      listeners.delete(listener);
      resolve(now());
    };
    listeners.add(listener);
  });
}

/** Forgets an album: its request is posted, or its draft gone. */
export function closeAlbum(name: string): void {
  for (const photo of albums.get(name) ?? EMPTY) release(photo);
  albums.delete(name);
}

/** The photos of a draft or request, as far as they are; those it begins with on their way are asked for. */
export function useAlbum(name: string, begin: () => Album): Album {
  const [first] = useState(begin);
  const album = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => albums.get(name) ?? first,
  );
  useEffect(() => {
    if (albums.has(name)) return;
    albums.set(name, first);
    void look(name);
  }, [name, first]);
  return album;
}
