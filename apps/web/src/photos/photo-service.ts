import { answered, api } from '../api/client.ts';
import type { Photo } from '../market/types.ts';
import type { Ticket } from './send.ts';

/** A service that takes photos: it gives a ticket to send one with, and says what became of it. */
export interface PhotoService {
  readonly ticketFor: (file: Blob) => Promise<Ticket>;
  /** Of one's own photos only; others are left out. */
  readonly seen: (photoIds: readonly string[]) => Promise<readonly Photo[]>;
}

/** What a browser encodes to. */
type Encoded = 'image/webp' | 'image/jpeg';

const uploadOf = (file: Blob) => ({ contentType: file.type as Encoded, bytes: file.size });
const query = (photoIds: readonly string[]) => ({ params: { query: { ids: photoIds.join(',') } } });

/** The photos of requests. */
export const REQUEST_PHOTOS: PhotoService = {
  ticketFor: async (file) => answered((await api()).POST('/v1/requests/uploads', { body: uploadOf(file) })),
  seen: async (photoIds) =>
    (await answered((await api()).GET('/v1/requests/uploads', query(photoIds)))).items,
};

/** One's own picture. */
export const AVATARS: PhotoService = {
  ticketFor: async (file) => answered((await api()).POST('/v1/identity/me/avatar', { body: uploadOf(file) })),
  seen: async (photoIds) =>
    (await answered((await api()).GET('/v1/identity/uploads', query(photoIds)))).items,
};

const LOOKS_MS = [600, 800, 1_000, 1_500, 2_000, 3_000] as const;
/** After so many looks, some two minutes, something is wrong over there. */
const MOST_LOOKS = 40;

/** How long to wait before the next look at photos that are being checked; undefined when it has been long enough. */
export function pauseAfter(looks: number): number | undefined {
  return looks < MOST_LOOKS ? LOOKS_MS[Math.min(looks, LOOKS_MS.length - 1)] : undefined;
}
