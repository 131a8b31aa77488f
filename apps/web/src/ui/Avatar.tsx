import { initialsOf } from '../text/bidi.ts';
import { Icon } from './Icon.tsx';
import { user } from './icons.ts';

/** Somebody's picture, or their initials on sand. The name stands beside it, so it is silent. */
export function Avatar({
  name,
  src,
  className = 'size-11 text-small',
}: {
  readonly name: string | undefined;
  readonly src?: string | undefined;
  readonly className?: string;
}) {
  if (src) return <img src={src} alt="" className={`shrink-0 rounded-full object-cover ${className}`} />;
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-sand font-semibold ${className}`}
    >
      {name ? initialsOf(name) : <Icon of={user} />}
    </span>
  );
}
