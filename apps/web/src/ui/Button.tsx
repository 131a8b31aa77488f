import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';

/** `main`: the one filled button of a view; `second`: outlined; `quiet`: text alone; `danger`: what can't be undone. */
export type ButtonKind = 'main' | 'second' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex items-center justify-center gap-2.5 rounded-control px-5 text-center font-semibold no-underline ' +
  'select-none transition-[background-color,opacity,transform] duration-120 ease-out active:scale-[0.985] ' +
  'aria-disabled:pointer-events-none disabled:pointer-events-none disabled:opacity-55 aria-disabled:opacity-55';

const KINDS: Readonly<Record<ButtonKind, string>> = {
  main: 'min-h-13 bg-accent text-on-accent hover:opacity-92',
  second: 'min-h-13 border border-edge bg-surface text-ink hover:bg-sunk',
  quiet: 'min-h-11 px-3 text-on-tint hover:bg-tint',
  danger: 'min-h-13 border border-danger text-danger hover:bg-danger-tint',
};

/** The classes of a button, for what is drawn as one. */
export function buttonClass(kind: ButtonKind, more = ''): string {
  return `${SHAPE} ${KINDS[kind]} ${more}`;
}

interface Look {
  readonly kind?: ButtonKind;
  /** While its work is under way: it can't be pressed again, and says so to a screen reader. */
  readonly busy?: boolean;
}

/** A button. While busy its words stay and it dims: no spinner. */
export function Button({
  kind = 'main',
  busy = false,
  className = '',
  type = 'button',
  disabled,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return (
    <button
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass(kind, className)}
      {...rest}
    />
  );
}

function Anchor({
  kind = 'main',
  className = '',
  ref,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Look & { readonly ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a ref={ref} className={buttonClass(kind, className)} {...rest}>
      {children}
    </a>
  );
}

const LinkedAnchor = createLink(Anchor);

/** A link that looks like a button. */
export const ButtonLink: LinkComponent<typeof Anchor> = (props) => <LinkedAnchor {...props} />;
