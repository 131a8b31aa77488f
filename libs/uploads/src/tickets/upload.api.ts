import type { Router } from '@nwassik/http';
import type { PhotoRows } from '../photo-rows.ts';
import { photoAnswer } from '../photo-answer.ts';
import type { GiveTicket } from './give-ticket.ts';
import type { ticketRoute, uploadedPhotosRoute } from './upload.routes.ts';

/** The two routes by which a service takes photos. */
export function onUploads(
  router: Router,
  routes: {
    readonly ticket: ReturnType<typeof ticketRoute>;
    readonly photos: ReturnType<typeof uploadedPhotosRoute>;
  },
  parts: {
    readonly service: string;
    readonly photos: Pick<PhotoRows, 'find'>;
    readonly giveTicket: GiveTicket;
    /** Milliseconds since the epoch. */
    readonly now: () => number;
  },
): void {
  const { service, photos, giveTicket, now } = parts;

  router.on(routes.ticket, async ({ caller, body }, c) => {
    const { photoId, url, fields, expiresAt } = await giveTicket(caller.userId, body, now());
    return c.json({ photoId, url, fields, expiresAt: new Date(expiresAt).toISOString() }, 201);
  });

  router.on(routes.photos, async ({ caller, query }, c) => {
    const found = await photos.find(query.ids, now());
    const own = [...new Set(query.ids)]
      .flatMap((id) => found.get(id) ?? [])
      .filter((photo) => photo.ownerId === caller.userId);
    return c.json({ items: own.map((photo) => photoAnswer(service, photo)) });
  });
}
