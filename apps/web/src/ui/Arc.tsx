/** The ornament: a dotted arc from an open dot (there) to a full one (here). */
export function Arc({ className = 'h-3.5 w-11' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 44 14" aria-hidden="true" className={`flips shrink-0 text-accent ${className}`}>
      <path
        d="M5.5 8.5Q22 -2 38 8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeDasharray="0.1 3.4"
      />
      <circle cx="3.4" cy="10.4" r="2.1" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="40.4" cy="10.4" r="2.7" fill="currentColor" />
    </svg>
  );
}

/** The arc over an empty basket, for a list that has nothing yet. */
export function EmptyBasket() {
  return (
    <svg viewBox="0 0 140 60" aria-hidden="true" className="h-16 w-36">
      <path
        d="M14 42Q70 -30 126 42"
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray="0.1 7"
        className="flips origin-center stroke-accent"
      />
      <circle cx="9" cy="49" r="5.5" fill="none" strokeWidth="2.5" className="stroke-accent" />
      <circle cx="131" cy="49" r="7" className="fill-accent" />
      <path d="M52 34a18 18 0 0 0 36 0Z" className="fill-tint" />
      <path
        d="M52 34v1a18 18 0 0 0 36 0v-1"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        className="stroke-ink"
      />
      <circle
        cx="70"
        cy="25"
        r="6"
        fill="none"
        strokeWidth="1.8"
        strokeDasharray="3 2.6"
        className="stroke-ink-2"
      />
    </svg>
  );
}
