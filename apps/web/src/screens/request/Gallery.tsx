import { useEffect, useRef, useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { Request } from '../../market/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { arrowLeft, arrowRight } from '../../ui/icons.ts';
import { Sheet } from '../../ui/Sheet.tsx';

const STEP = 'grid size-11 place-items-center rounded-full border border-edge bg-surface disabled:opacity-40';

/** One photo after the other, large: by swiping, with the arrow keys, or with the buttons. */
function Enlarged({
  request,
  first,
  onClose,
}: {
  readonly request: Request;
  readonly first: number;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const { photos, title } = request;
  const count = photos.length;

  function show(index: number): void {
    list.current?.children[index]?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }
  function onScroll(): void {
    const { current } = list;
    if (!current) return;
    // Negative from right to left.
    setShown(Math.round(Math.abs(current.scrollLeft) / current.clientWidth));
  }
  function onKey(event: KeyboardEvent): void {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== forward && event.key !== backward) return;
    event.preventDefault();
    show(Math.min(count - 1, Math.max(0, shown + (event.key === forward ? 1 : -1))));
  }

  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <Sheet open onClose={onClose} title={<T id="photos.of" values={{ number: shown + 1, count }} />} wide>
      <ul
        ref={(element) => {
          const begins = list.current === null;
          list.current = element;
          if (begins && element) show(first);
        }}
        onScroll={onScroll}
        // What scrolls must be reachable by the keyboard, to be scrolled by it (WCAG 2.1.1).
        {...{ tabIndex: 0 }}
        aria-label={t('photos.title')}
        className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto rounded-card bg-sunk"
      >
        {photos.map(({ id, urls }, index) => (
          <li key={id} className="grid w-full shrink-0 snap-center place-items-center">
            <img
              src={urls.large}
              alt={t('photos.altOf', { number: index + 1, title })}
              className="max-h-[62dvh] w-full object-contain"
            />
          </li>
        ))}
      </ul>
      {count > 1 && (
        <div className="mt-4 flex justify-center gap-4">
          <button
            type="button"
            aria-label={t('photos.previous')}
            disabled={shown === 0}
            onClick={() => show(shown - 1)}
            className={STEP}
          >
            <Icon of={arrowLeft} flips />
          </button>
          <button
            type="button"
            aria-label={t('photos.next')}
            disabled={shown === count - 1}
            onClick={() => show(shown + 1)}
            className={STEP}
          >
            <Icon of={arrowRight} flips />
          </button>
        </div>
      )}
    </Sheet>
  );
}

/** A request's photos side by side, each to be enlarged. */
export function Gallery({ request }: { readonly request: Request }) {
  const { t } = useLanguage();
  const [enlarged, setEnlarged] = useState<number>();
  const { photos, title } = request;
  if (photos.length === 0) return null;
  return (
    <section aria-label={t('photos.title')}>
      <ul className="no-scrollbar -mx-5 flex snap-x gap-3 overflow-x-auto px-5 py-1 md:mx-0 md:px-1">
        {photos.map(({ id, urls }, index) => (
          <li
            key={id}
            className={`shrink-0 snap-center ${photos.length === 1 ? 'w-full' : 'w-[78%] md:w-[46%]'}`}
          >
            <button
              type="button"
              aria-label={t('photos.enlarge', { number: index + 1 })}
              onClick={() => setEnlarged(index)}
              className="block w-full overflow-hidden rounded-card bg-sand"
            >
              <img
                src={urls.medium}
                alt={t('photos.altOf', { number: index + 1, title })}
                loading={index === 0 ? 'eager' : 'lazy'}
                className={`w-full object-cover ${photos.length === 1 ? 'max-h-96' : 'aspect-4/3'}`}
              />
            </button>
          </li>
        ))}
      </ul>
      {enlarged !== undefined && (
        <Enlarged request={request} first={enlarged} onClose={() => setEnlarged(undefined)} />
      )}
    </section>
  );
}
