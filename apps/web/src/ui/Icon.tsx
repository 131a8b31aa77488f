/** A drawing of the set: of 20 pixels unless a size is among its classes, coloured by it, silent to a screen reader. */
export function Icon({
  of,
  className = '',
  flips = false,
}: {
  readonly of: { readonly line: string; readonly area?: string };
  readonly className?: string;
  /** Whether it points somewhere, and turns round in Arabic. */
  readonly flips?: boolean;
}) {
  return (
    <svg
      viewBox="0 0 256 256"
      fill="currentColor"
      aria-hidden="true"
      className={`shrink-0 ${flips ? 'flips ' : ''}${className.includes('size-') ? '' : 'size-5 '}${className}`}
    >
      {of.area && <path d={of.area} className="fill-accent opacity-28" />}
      <path d={of.line} />
    </svg>
  );
}
