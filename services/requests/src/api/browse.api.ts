import type { Api } from '@nwassik/http';
import { browsing } from '../app/browse-requests.ts';
import { shownIn, tilesOf } from '../domain/area-counts.ts';
import { isShownTo } from '../domain/who-sees.ts';
import { browseRequests, readAreas } from './browse.routes.ts';
import { filterOf } from './browse.schema.ts';
import { paging } from './paging.ts';
import type { RequestsApiParts } from './parts.ts';
import { at, cardAnswer, distanceAnswer, instant } from './request-answers.ts';

/** The routes by which anyone finds requests. */
export function onBrowsing(api: Api, parts: RequestsApiParts): void {
  const { requests, areaCounts, now } = parts;
  const browse = browsing(parts);

  api.on(browseRequests, async ({ query }, c) => {
    if (query.ids) return c.json({ items: await cardsOf(query.ids), nextCursor: null });
    const filter = filterOf(query);
    const { page, cursorTo } = paging(['browse', query.sort, JSON.stringify(filter)], query);
    const found = await browse(filter, query.sort, { limit: page.limit, after: page.before, now: now() });
    return c.json({
      items: found.items.map(({ id, card }) => ({
        ...cardAnswer(id, card, { state: 'open', overdue: false }),
        ...(filter.near && distanceAnswer(card, filter.near.point)),
      })),
      nextCursor: cursorTo(found.next),
    });
  });

  api.on(readAreas, async ({ query: { bbox } }, c) => {
    const { counts, countedAt } = await areaCounts.read(tilesOf(bbox));
    return c.json({
      items: shownIn(bbox, counts),
      countedAt: countedAt === null ? null : instant(countedAt),
    });
  });

  async function cardsOf(ids: readonly string[]) {
    const found = await requests.findAll(ids);
    return [...new Set(ids)]
      .flatMap((id) => found.get(id) ?? [])
      .filter((request) => isShownTo(request, undefined))
      .map((request) => cardAnswer(request.id, request.card, at(request, now())));
  }
}
