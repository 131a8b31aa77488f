import { useId, useRef, type ReactNode } from 'react';
import type { MessageId } from '../i18n/i18n.ts';
import { T, useLanguage } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { arrowLeft, arrowRight, camera, close, retry, warning } from '../ui/icons.ts';
import { MOST_PHOTOS, type Album, type AlbumPhoto, type AlbumState } from './album.ts';
import { addPhotos, movePhoto, placePhoto, sendPhotoAgain, takePhotoOut } from './album-store.ts';
import { PROBLEM_SENTENCES } from './problem-of.ts';
import { pictures, useDrops } from './use-drops.ts';

const STATES: Readonly<Record<Exclude<AlbumState, 'ready' | 'failed' | 'refused'>, MessageId>> = {
  preparing: 'photos.preparing',
  waiting: 'photos.waiting',
  uploading: 'photos.uploading',
  processing: 'photos.processing',
};

const SMALL_BUTTON =
  'grid size-11 place-items-center rounded-full bg-surface/90 text-ink border border-float shadow-float disabled:opacity-40';

/** One photo: the picture, how far it is, and what can be done with it. */
function Shown({
  photo,
  index,
  count,
  name,
}: {
  readonly photo: AlbumPhoto;
  readonly index: number;
  readonly count: number;
  readonly name: string;
}) {
  const { t } = useLanguage();
  const { key, state, src, problem, progress } = photo;
  const number = index + 1;
  const bad = state === 'failed' || state === 'refused';
  return (
    <li
      draggable
      data-photo={key}
      className={`relative flex flex-col overflow-hidden rounded-card border bg-surface ${bad ? 'border-danger' : 'border-line'}`}
    >
      <div className="relative aspect-4/3 bg-sand">
        {src && (
          <img
            src={src}
            alt={t('photos.alt', { number })}
            draggable={false}
            className={`absolute inset-0 size-full object-cover transition-opacity duration-200 ${state === 'ready' ? '' : 'opacity-55'}`}
          />
        )}
        <button
          type="button"
          aria-label={t('photos.remove', { number })}
          onClick={() => takePhotoOut(name, key)}
          className={`absolute end-1.5 top-1.5 ${SMALL_BUTTON}`}
        >
          <Icon of={close} />
        </button>
        {(state === 'uploading' || state === 'processing') && (
          <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-1.5 bg-line">
            <span
              className="block h-full origin-left bg-accent transition-transform duration-200 rtl:origin-right"
              style={{ transform: `scaleX(${progress})` }}
            />
          </span>
        )}
      </div>
      <div className="flex min-h-11 items-center justify-between gap-1 ps-3">
        <span className={`py-2 text-fine ${bad ? 'text-danger' : 'text-ink-2'}`} aria-live="polite">
          {bad ? (
            <T id={PROBLEM_SENTENCES[problem ?? 'unreachable']} />
          ) : state === 'ready' ? (
            index === 0 && <T id="photos.first" />
          ) : (
            <T id={STATES[state]} />
          )}
        </span>
        {state === 'failed' ? (
          <button
            type="button"
            aria-label={t('photos.again', { number })}
            onClick={() => sendPhotoAgain(name, key)}
            className="grid size-11 shrink-0 place-items-center rounded-full text-on-tint hover:bg-tint"
          >
            <Icon of={retry} />
          </button>
        ) : (
          state !== 'refused' &&
          count > 1 && (
            <span className="flex shrink-0">
              <button
                type="button"
                disabled={index === 0}
                aria-label={t('photos.earlier', { number })}
                onClick={() => movePhoto(name, key, -1)}
                className="grid size-11 place-items-center rounded-full hover:bg-sunk disabled:opacity-30"
              >
                <Icon of={arrowLeft} flips className="size-4.5" />
              </button>
              <button
                type="button"
                disabled={index === count - 1}
                aria-label={t('photos.later', { number })}
                onClick={() => movePhoto(name, key, 1)}
                className="me-1 grid size-11 place-items-center rounded-full hover:bg-sunk disabled:opacity-30"
              >
                <Icon of={arrowRight} flips className="size-4.5" />
              </button>
            </span>
          )
        )}
      </div>
    </li>
  );
}

/** Up to four photos: chosen, taken, dropped or pasted; each is made smaller here and sent at once. */
export function PhotoField({
  name,
  album,
  aside,
  problem,
}: {
  /** What the photos are for: the name of their album. */
  readonly name: string;
  readonly album: Album;
  readonly aside?: ReactNode;
  readonly problem?: ReactNode;
}) {
  const { t } = useLanguage();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const over = useDrops(box, {
    onFiles: (files) => addPhotos(name, files),
    onPlaced: (key, at) => placePhoto(name, key, at),
  });
  const room = MOST_PHOTOS - album.length;
  return (
    <fieldset ref={box} aria-describedby={problem ? `${id}-problem` : `${id}-hint`}>
      <legend className="mb-2 flex w-full items-baseline justify-between gap-3">
        <span className="font-medium">
          <T id="photos.title" />
        </span>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </legend>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {album.map((photo, index) => (
          <Shown key={photo.key} photo={photo} index={index} count={album.length} name={name} />
        ))}
        {room > 0 && (
          <li className={album.length === 0 ? 'col-span-full' : ''}>
            <label
              className={`flex h-full min-h-24 flex-col items-center justify-center gap-1.5 rounded-card border-2 border-dashed p-3 text-center font-medium transition-colors duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${
                over ? 'border-accent bg-tint text-on-tint' : 'border-edge bg-surface hover:bg-sunk'
              }`}
            >
              <Icon of={camera} className="size-7" />
              <T id={album.length === 0 ? 'photos.add' : 'photos.addMore'} />
              <input
                type="file"
                accept="image/*"
                multiple
                className="sr-only"
                aria-label={t('photos.add')}
                onChange={({ target }) => {
                  addPhotos(name, pictures(target.files ?? []));
                  target.value = '';
                }}
              />
            </label>
          </li>
        )}
      </ul>
      {problem ? (
        <p id={`${id}-problem`} className="mt-2 flex gap-2 text-small text-danger" role="alert">
          <Icon of={warning} className="mt-0.5 size-4" />
          <span>{problem}</span>
        </p>
      ) : (
        <p id={`${id}-hint`} className="mt-2 text-small text-ink-2">
          <T id="photos.hint" />
        </p>
      )}
    </fieldset>
  );
}
