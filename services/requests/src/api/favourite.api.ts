import type { Api } from '@nwassik/http';
import { keepingFavourites } from '../app/keep-favourite.ts';
import type { Favourite } from '../domain/favourite.ts';
import type { Request } from '../domain/request.ts';
import { isShownTo } from '../domain/who-sees.ts';
import { timeKey } from '../store/keys.ts';
import { dropFavourite, keepFavourite, readFavourites } from './favourite.routes.ts';
import { paging } from './paging.ts';
import type { RequestsApiParts } from './parts.ts';
import { at, cardAnswer, instant } from './request-answers.ts';

/** The routes of favourites. */
export function onFavourites(api: Api, parts: RequestsApiParts): void {
  const { requests, favourites, now } = parts;
  const keep = keepingFavourites(parts);

  api.on(keepFavourite, async ({ caller, params }, c) => {
    await keep(params.requestId, { by: caller.userId, now: now() });
    return c.body(null, 204);
  });

  api.on(dropFavourite, async ({ caller, params }, c) => {
    await favourites.drop(caller.userId, params.requestId);
    return c.body(null, 204);
  });

  api.on(readFavourites, async ({ caller, query }, c) => {
    const { page, cursorTo } = paging(['favourites of', caller.userId], query);
    const kept = (await favourites.of(caller.userId, true)) ?? [];
    const left = kept
      .map((favourite) => ({ ...favourite, key: timeKey(favourite.keptAt, favourite.requestId) }))
      .filter(({ key }) => page.before === undefined || key < page.before)
      .toSorted((a, b) => (a.key < b.key ? 1 : -1));
    const shown = left.slice(0, page.limit);
    const found = await requests.findAll(shown.map(({ requestId }) => requestId));
    return c.json({
      items: shown.map((favourite) =>
        favouriteAnswer(favourite, found.get(favourite.requestId), caller.userId),
      ),
      nextCursor: cursorTo((left.length > shown.length && shown.at(-1)?.key) || null),
    });
  });

  function favouriteAnswer({ requestId, keptAt }: Favourite, request: Request | undefined, userId: string) {
    const isShown = request !== undefined && isShownTo(request, userId);
    return {
      requestId,
      keptAt: instant(keptAt),
      request: isShown ? cardAnswer(requestId, request.card, at(request, now())) : null,
    };
  }
}
