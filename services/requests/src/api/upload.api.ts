import { createRouter, type Router } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import type { PhotoRows } from '@nwassik/uploads';
import { onUploads, type GiveTicket } from '@nwassik/uploads/tickets';
import { PROBLEMS } from './problems.ts';
import { askPhotoTicket, readUploadedPhotos } from './upload.routes.ts';

/** The part of the HTTP API of requests that takes photos. */
export function uploadApi(parts: {
  readonly photos: Pick<PhotoRows, 'find'>;
  readonly giveTicket: GiveTicket;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}): Router {
  const { photos, giveTicket, clientId, now, log } = parts;
  const router = createRouter({ problems: PROBLEMS, clientId, log });
  const routes = { ticket: askPhotoTicket, photos: readUploadedPhotos };
  onUploads(router, routes, { service: 'requests', photos, giveTicket, now });
  return router;
}
