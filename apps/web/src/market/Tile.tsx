import { CATEGORY_ICONS } from '../ui/category-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Category } from './types.ts';

/** A request's picture: its first photo, else its category's drawing on sand, in the same box. */
export function Tile({
  category,
  photo,
  className = 'size-16 md:size-19',
  icon = 'size-10',
}: {
  readonly category: Category;
  /** Where the photo is. The title stands beside it, so it is silent. */
  readonly photo?: string | undefined;
  readonly className?: string;
  readonly icon?: string;
}) {
  if (photo) {
    return (
      <img
        src={photo}
        alt=""
        loading="lazy"
        decoding="async"
        className={`shrink-0 rounded-control bg-sand object-cover ${className}`}
      />
    );
  }
  return (
    <span className={`grid shrink-0 place-items-center rounded-control bg-sand ${className}`}>
      <Icon of={CATEGORY_ICONS[category]} className={icon} />
    </span>
  );
}
