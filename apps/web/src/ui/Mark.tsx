/** ن as a basket holding one thing: the mark. */
export function Mark({ className = 'size-8' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <circle cx="16" cy="10.6" r="3" className="fill-on-accent" />
      <path
        d="M7.9 14.4v.9a8.1 8.1 0 0 0 16.2 0v-.9"
        fill="none"
        strokeWidth="3.2"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}
