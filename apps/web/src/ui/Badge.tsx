import type { ReactNode } from 'react';

/** `good`: settled or chosen; `quiet`: a plain fact; `notice`: look here; `bad`: over, and not as hoped. */
export type BadgeKind = 'good' | 'quiet' | 'notice' | 'bad';

const KINDS: Readonly<Record<BadgeKind, string>> = {
  good: 'bg-tint text-on-tint',
  quiet: 'bg-sunk text-ink',
  notice: 'bg-notice-tint text-notice',
  bad: 'bg-danger-tint text-danger',
};

/** A short fact beside another: a state, days to spare. */
export function Badge({
  kind = 'quiet',
  children,
}: {
  readonly kind?: BadgeKind;
  readonly children: ReactNode;
}) {
  return (
    <span className={`inline-block rounded-full px-3 py-0.5 text-small font-medium ${KINDS[kind]}`}>
      {children}
    </span>
  );
}
