import { useState } from 'react';
import { emptyDraft, type Draft } from './draft.ts';

const KEPT = 'nwassik.draft.request';

function read(): Draft {
  const empty = emptyDraft(crypto.randomUUID());
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

/** The draft kept on this device: over a reload, a sign-in, or a week. */
export function useKeptDraft() {
  const [draft, setDraft] = useState(read);
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT) !== null);
  return {
    draft,
    kept,
    change(part: Partial<Draft>) {
      const next = { ...draft, ...part };
      localStorage.setItem(KEPT, JSON.stringify(next));
      setDraft(next);
      setKept(true);
    },
    clear() {
      localStorage.removeItem(KEPT);
    },
  };
}
