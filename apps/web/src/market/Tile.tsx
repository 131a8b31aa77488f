import { CATEGORY_ICONS } from '../ui/category-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Category } from './types.ts';

/** A request's picture: its category's drawing on sand. */
export function Tile({
  category,
  className = 'size-16 md:size-19',
  icon = 'size-10',
}: {
  readonly category: Category;
  readonly className?: string;
  readonly icon?: string;
}) {
  return (
    <span className={`grid shrink-0 place-items-center rounded-control bg-sand ${className}`}>
      <Icon of={CATEGORY_ICONS[category]} className={icon} />
    </span>
  );
}
