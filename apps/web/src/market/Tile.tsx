import { CATEGORY_ICONS } from '../ui/category-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import type { RequestCard } from './types.ts';

/** A request's picture: its first photo, else its category's drawing on sand, in the same box. */
export function Tile({
  request,
  className = 'size-16 md:size-19',
  icon = 'size-10',
}: {
  readonly request: Pick<RequestCard, 'category' | 'photos'>;
  readonly className?: string;
  readonly icon?: string;
}) {
  const photo = request.photos.find(({ state }) => state === 'ready');
  const src = photo && 'urls' in photo ? photo.urls?.small : undefined;
  if (src)
    return (
      <img src={src} alt="" loading="lazy" className={`shrink-0 rounded-control object-cover ${className}`} />
    );
  return (
    <span className={`grid shrink-0 place-items-center rounded-control bg-sand ${className}`}>
      <Icon of={CATEGORY_ICONS[request.category]} className={icon} />
    </span>
  );
}
