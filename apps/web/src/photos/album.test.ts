import { describe, expect, it } from 'vitest';
import type { Photo } from '../market/types.ts';
import {
  hasProblem,
  isOnItsWay,
  keptAlbum,
  keptIds,
  readyIds,
  withChange,
  withMoved,
  withPlaced,
  withSeen,
  type Album,
} from './album.ts';
import { fitted } from './downscale.ts';

const urls = { small: '/s.webp', medium: '/m.webp', large: '/l.webp' };
const seen = (id: string, state: Photo['state'], reason?: Photo['reason']): Photo =>
  ({ id, state, urls, ...(reason && { reason }) }) as Photo;
const keys = (album: Album) => album.map(({ key }) => key).join('');
const ALL = ['a', 'b', 'c'];
const album = keptAlbum(ALL);

describe('an album', () => {
  it('shows photos as the service sees them', () => {
    const after = withSeen(album, ALL, [
      seen('a', 'ready'),
      seen('b', 'refused', 'damaged'),
      seen('c', 'processing'),
    ]);
    expect(after.map(({ state, problem, src }) => [state, problem, src])).toEqual([
      ['ready', undefined, '/s.webp'],
      ['refused', 'damaged', undefined],
      ['processing', undefined, undefined],
    ]);
    expect([readyIds(after), keptIds(after)]).toEqual([['a'], ['a', 'c']]);
    expect([isOnItsWay(after), hasProblem(after)]).toEqual([true, true]);
  });

  it('forgets a kept photo that the service no longer knows, not one that it was never told of', () => {
    const mixed: Album = [...album, { key: 'new', state: 'uploading', progress: 0.5 }];
    expect(keys(withSeen(mixed, ALL, [seen('b', 'ready')]))).toBe('bnew');
    // Sent while the others were asked about.
    expect(keys(withSeen(mixed, ['a', 'b'], [seen('b', 'ready')]))).toBe('bcnew');
  });

  it('keeps showing the picture from the browser’s memory once the service has it', () => {
    const shown = withChange(album, 'a', { src: 'blob:a' });
    expect(withSeen(shown, ['a'], [seen('a', 'ready')])[0]?.src).toBe('blob:a');
  });

  it('is put in another order, step by step or at once', () => {
    expect(keys(withMoved(album, 'b', -1))).toBe('bac');
    expect(keys(withMoved(album, 'c', 1))).toBe('abc');
    expect(keys(withPlaced(album, 'a', 'c'))).toBe('bca');
    expect(keys(withPlaced(album, 'c', 'a'))).toBe('cab');
    expect(keys(withPlaced(album, 'c', 'nobody'))).toBe('abc');
  });
});

it('brings a picture within 1,920 pixels, and leaves a small one', () => {
  expect(fitted({ width: 4_032, height: 3_024 })).toEqual({ width: 1_920, height: 1_440 });
  expect(fitted({ width: 1_000, height: 10_000 })).toEqual({ width: 192, height: 1_920 });
  expect(fitted({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
  expect(fitted({ width: 100_000, height: 1 })).toEqual({ width: 1_920, height: 1 });
});
