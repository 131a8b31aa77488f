import { Refusal } from '@nwassik/refusal';
import { describe, expect, it } from 'vitest';
import { OTHER, OWNER, REQUEST_ID } from '../../test/examples.ts';
import { requirePhotos, type UploadedPhoto } from './photos.ts';

const PHOTO = '019ab5e0-1c00-7abc-8def-00000000000a';
const ready: UploadedPhoto = { ownerId: OWNER, state: 'ready', attachedTo: null };
const request = { id: REQUEST_ID, requesterId: OWNER };

describe('a request shows', () => {
  it.each([
    ['a photo of its owner’s that is done', ready],
    ['one that it shows already', { ...ready, attachedTo: REQUEST_ID }],
  ])('%s', (_which, photo) => {
    expect(() => requirePhotos([PHOTO], new Map([[PHOTO, photo]]), request)).not.toThrow();
  });

  it.each<[string, UploadedPhoto | undefined, Refusal]>([
    ['an unknown photo', undefined, new Refusal('photo-unknown', { photoId: PHOTO })],
    ['a foreign one', { ...ready, ownerId: OTHER }, new Refusal('photo-unknown', { photoId: PHOTO })],
    [
      'one under way',
      { ...ready, state: 'processing' },
      new Refusal('photo-not-ready', { photoId: PHOTO, state: 'processing' }),
    ],
    [
      'a refused one',
      { ...ready, state: 'refused' },
      new Refusal('photo-not-ready', { photoId: PHOTO, state: 'refused' }),
    ],
    [
      'another request’s',
      { ...ready, attachedTo: 'another' },
      new Refusal('photo-in-use', { photoId: PHOTO }),
    ],
  ])('not %s', (_which, photo, refusal) => {
    const found = new Map(photo && [[PHOTO, photo]]);
    expect(() => requirePhotos([PHOTO], found, request)).toThrow(refusal);
  });
});
