import type { ReactNode } from 'react';

/** `mine` at the start on tint, `theirs` at the end on surface, `unsent` at the start without a fill. */
export type BubbleKind = 'mine' | 'theirs' | 'unsent';

const KINDS: Readonly<Record<BubbleKind, string>> = {
  mine: 'self-start rounded-ss-corner bg-tint text-on-tint',
  theirs: 'self-end rounded-se-corner border border-line bg-surface',
  unsent: 'self-start rounded-ss-corner border-[1.5px] border-dashed border-accent',
};

/** One message. The text has its own direction; the bubble keeps its side whatever that is. */
export function Bubble({ kind, children }: { readonly kind: BubbleKind; readonly children: ReactNode }) {
  return (
    <div className={`max-w-75 rounded-card px-4 py-2.5 md:max-w-md ${KINDS[kind]}`}>
      <p dir="auto" className="break-words whitespace-pre-line">
        {children}
      </p>
    </div>
  );
}
