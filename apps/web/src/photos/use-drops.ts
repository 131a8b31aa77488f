import { useEffect, useState, type RefObject } from 'react';

/** What is dragged when a photo of the album is, by its key. */
const PHOTO = 'text/x-photo';

/** Those of some files that may be pictures; one whose kind nobody knows may be. */
export function pictures(files: Iterable<File>): readonly File[] {
  return [...files].filter(({ type }) => type === '' || type.startsWith('image/'));
}

function keyAt(event: Event): string | undefined {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-photo]') : null;
  return item?.dataset['photo'];
}

/**
 * Takes what is dropped on an element or pasted on the page: pictures from elsewhere, and the album's own photos, dragged
 * onto one another's `data-photo`. An addition to buttons that do the same, so it needs no role of its own.
 *
 * @returns whether pictures are held over it now
 */
export function useDrops(
  box: RefObject<HTMLElement | null>,
  {
    onFiles,
    onPlaced,
  }: {
    readonly onFiles: (files: readonly File[]) => void;
    readonly onPlaced: (key: string, at: string) => void;
  },
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const holds = ({ dataTransfer }: DragEvent, kind: string) => dataTransfer?.types.includes(kind) ?? false;
    element.addEventListener(
      'dragstart',
      (event) => {
        const key = keyAt(event);
        if (key) event.dataTransfer?.setData(PHOTO, key);
      },
      { signal },
    );
    element.addEventListener(
      'dragover',
      (event) => {
        if (!holds(event, 'Files') && !holds(event, PHOTO)) return;
        event.preventDefault();
        setOver(holds(event, 'Files'));
      },
      { signal },
    );
    element.addEventListener('dragleave', () => setOver(false), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        const key = event.dataTransfer?.getData(PHOTO);
        const at = keyAt(event);
        if (key && at) onPlaced(key, at);
        else if (!key) onFiles(pictures(event.dataTransfer?.files ?? []));
      },
      { signal },
    );
    addEventListener(
      'paste',
      ({ clipboardData }) => {
        const pasted = pictures(clipboardData?.files ?? []);
        if (pasted.length > 0) onFiles(pasted);
      },
      { signal },
    );
    return () => listening.abort();
  });
  return over;
}
