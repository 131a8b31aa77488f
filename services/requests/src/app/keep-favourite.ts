import { Refusal } from '@nwassik/refusal';
import { MAX_FAVOURITES } from '../domain/favourite.ts';
import { isShownTo } from '../domain/who-sees.ts';
import type { Favourites } from '../store/favourites.ts';
import type { Requests } from '../store/requests.ts';
import { settle } from './settle.ts';

/**
 * The use case of keeping a request as a favourite. Keeping it again changes nothing and counts once.
 *
 * The function it gives refuses with `request-not-found`, also for a request that isn't shown to whoever keeps it, and
 * `too-many-favourites`.
 */
export function keepingFavourites(parts: {
  readonly requests: Pick<Requests, 'find'>;
  readonly favourites: Favourites;
}) {
  const { requests, favourites } = parts;
  return (requestId: string, { by, now }: { readonly by: string; readonly now: number }): Promise<void> =>
    settle(async (consistent) => {
      const [request, kept] = await Promise.all([
        requests.find(requestId, consistent),
        favourites.of(by, consistent),
      ]);
      if (!request || !isShownTo(request, by)) throw new Refusal('request-not-found');
      const favourite = { requestId, keptAt: now };
      if (kept === undefined && (await favourites.start(by, favourite))) return;
      if (await favourites.keep(by, favourite)) return;
      throw new Refusal('too-many-favourites', { limit: MAX_FAVOURITES });
    });
}
