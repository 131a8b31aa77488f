import { newId } from '@nwassik/ids';
import { Refusal } from '@nwassik/refusal';
import type { PhotoRows } from '../photo-rows.ts';
import { UNATTACHED_FOR } from '../photo.ts';
import type { TicketCounter } from './ticket-counter.ts';
import { agedMarks, secondsUntilOneAges, ticketMark } from './ticket-quota.ts';
import { TICKET_SECONDS, type SignedPost, type Upload } from './upload-policy.ts';

/** Lets its holder upload one photo once. */
export interface Ticket extends SignedPost {
  readonly photoId: string;
  /** In milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Gives a ticket to its owner. */
export type GiveTicket = (ownerId: string, upload: Upload, now: number) => Promise<Ticket>;

/**
 * The use case of asking for a ticket: counted first, then the photo's row is there before anything can arrive for it.
 *
 * The function it gives refuses with `too-many-uploads`, whose fact `retryAfter` says when the next is given.
 */
export function ticketDesk(parts: {
  readonly photos: Pick<PhotoRows, 'begin'>;
  readonly counter: TicketCounter;
  readonly sign: (photoId: string, upload: Upload) => Promise<SignedPost>;
}): GiveTicket {
  const { photos, counter, sign } = parts;

  async function count(ownerId: string, mark: string, now: number): Promise<void> {
    if (await counter.count(ownerId, mark, now)) return;
    const marks = await counter.marksOf(ownerId);
    const aged = agedMarks(marks, now);
    if (aged.length > 0) {
      await counter.forget(ownerId, aged);
      if (await counter.count(ownerId, mark, now)) return;
    }
    const counting = marks.filter((one) => !aged.includes(one));
    throw new Refusal('too-many-uploads', { retryAfter: secondsUntilOneAges(counting, now) });
  }

  return async (ownerId, upload, now) => {
    const photoId = newId(now);
    await count(ownerId, ticketMark(photoId, now), now);
    const photo = { id: photoId, ownerId, reason: null, attachedTo: null };
    await photos.begin({ ...photo, state: 'processing', expiresAt: now + UNATTACHED_FOR });
    return { photoId, ...(await sign(photoId, upload)), expiresAt: now + TICKET_SECONDS * 1_000 };
  };
}
