import { createRouter, type Router } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import { Refusal } from '@nwassik/refusal';
import type { PhotoRows } from '@nwassik/uploads';
import { onUploads, type GiveTicket } from '@nwassik/uploads/tickets';
import type { Profiles } from '../store/profiles.ts';
import { PROBLEMS } from './problems.ts';
import { askAvatarTicket, readUploadedAvatars } from './upload.routes.ts';

export interface UploadApiParts {
  readonly profiles: Pick<Profiles, 'find'>;
  readonly photos: Pick<PhotoRows, 'find'>;
  readonly giveTicket: GiveTicket;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** The part of identity's HTTP API that takes avatars: of those who have a profile that could show one. */
export function uploadApi({ profiles, photos, giveTicket, clientId, now, log }: UploadApiParts): Router {
  const router = createRouter({ problems: PROBLEMS, clientId, log });
  const routes = { ticket: askAvatarTicket, photos: readUploadedAvatars };
  onUploads(router, routes, {
    service: 'identity',
    photos,
    async giveTicket(userId, upload, at) {
      const [profile, ticket] = await Promise.all([profiles.find(userId), giveTicket(userId, upload, at)]);
      if (profile === undefined) throw new Refusal('user-not-found');
      return ticket;
    },
    now,
  });
  return router;
}
