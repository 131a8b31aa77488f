import type { ButtonHTMLAttributes } from 'react';

const SHAPE =
  'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border px-4.5 font-medium whitespace-nowrap transition-colors duration-120 ';
const ON = 'border-ink bg-ink text-paper';
const OFF = 'border-line bg-surface text-ink hover:border-edge';

/** A choice that is on or off. */
export function Chip({
  on = false,
  className = '',
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly on?: boolean }) {
  return (
    <button type="button" aria-pressed={on} className={`${SHAPE} ${on ? ON : OFF} ${className}`} {...rest}>
      {children}
    </button>
  );
}
