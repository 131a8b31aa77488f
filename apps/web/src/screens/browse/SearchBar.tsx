import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/T.tsx';
import { INPUT, INPUT_BOX } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { clear, filters as filtersIcon, search } from '../../ui/icons.ts';

/** So long after the last letter the list follows. */
const PAUSE_MS = 350;

/** Words to look for in titles, and the way to all filters. */
export function SearchBar({
  words,
  set,
  onWords,
  onFilters,
}: {
  readonly words: string;
  /** How many filters are set. */
  readonly set: number;
  readonly onWords: (words: string) => void;
  readonly onFilters: () => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  // Changed elsewhere: a chip taken off, or the way back.
  if (words !== told) {
    setTold(words);
    setTyped(words);
  }
  function tell(next: string): void {
    setTold(next);
    onWords(next);
  }
  useEffect(() => {
    const next = typed.trim();
    if (next === told) return undefined;
    const timer = setTimeout(() => tell(next), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className={`${INPUT_BOX} h-13`}
      onSubmit={(event) => {
        event.preventDefault();
        tell(typed.trim());
      }}
    >
      <Icon of={search} className="ms-4 size-5.5 text-ink-2" />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        autoComplete="off"
        maxLength={80}
        aria-label={t('browse.words')}
        placeholder={t('browse.words.hint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className={`${INPUT} rtl:text-right`}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={t('place.clear')}
          onClick={() => {
            setTyped('');
            tell('');
          }}
          className="grid size-11 shrink-0 place-items-center rounded-full text-ink-2"
        >
          <Icon of={clear} className="size-5.5" />
        </button>
      )}
      <button
        type="button"
        onClick={onFilters}
        className="relative me-1 grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
      >
        <Icon of={filtersIcon} className="size-6" />
        <span className="sr-only">{t('browse.filters')}</span>
        {set > 0 && (
          <span className="absolute end-0.5 top-0.5 grid size-4.5 place-items-center rounded-full bg-accent text-[0.6875rem]/4 font-semibold text-on-accent">
            {set}
          </span>
        )}
      </button>
    </form>
  );
}
