import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { RouteText } from '../../market/route.tsx';
import { Tile } from '../../market/Tile.tsx';
import type { RequestCard } from '../../market/types.ts';
import { Cash, ClampedText } from '../../ui/values.tsx';

/** So many are within a thumb's reach; the list has the others. */
const SHOWN = 20;

/** On a phone's map: the list, short, to swipe through; the one in the middle is the one looked at. */
export function Strip({
  requests,
  onLook,
}: {
  readonly requests: readonly RequestCard[];
  readonly onLook: (request: RequestCard | null) => void;
}) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const shown = requests.slice(0, SHOWN);
  useEffect(() => {
    const root = list.current;
    if (!root) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target;
        const index = seen ? [...root.children].indexOf(seen) : -1;
        const request = requests[index];
        if (request) onLook(request);
      },
      { root, threshold: 0.8 },
    );
    for (const item of root.children) observer.observe(item);
    return () => {
      observer.disconnect();
      onLook(null);
    };
  }, [requests, onLook]);
  if (shown.length === 0) return null;
  return (
    <ul
      ref={list}
      aria-label={t('browse.title')}
      className="no-scrollbar relative flex shrink-0 snap-x snap-mandatory gap-3 overflow-x-auto border-t border-line px-5 py-3"
    >
      {shown.map((request) => (
        <li key={request.id} className="w-[86%] shrink-0 snap-center">
          <Link
            to="/requests/$requestId"
            params={{ requestId: request.id }}
            className="flex items-center gap-3 rounded-card border border-line bg-surface p-3"
          >
            <Tile category={request.category} photo={photoOf(request)} className="size-14" icon="size-8" />
            <span className="min-w-0 grow">
              <span className="block font-medium">
                <ClampedText text={request.title} lines={1} />
              </span>
              <span className="block text-small text-ink-2">
                <RouteText request={request} />
              </span>
            </span>
            <span className="shrink-0 text-card font-semibold">
              {request.reward ? <Cash of={request.reward} /> : <T id="card.noReward" />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
