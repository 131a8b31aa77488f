import * as z from 'zod/mini';
import { PHOTO_STATES, REFUSAL_REASONS, type Photo } from './photo.ts';

/** The kind of a photo's row; its removal is what has its objects removed. */
export const PHOTO_KIND = 'photo';

/** A photo whose ticket was just given, as its row holds it. `ttl` has the row go by itself while nothing shows it. */
export function toPhotoItem(photo: Photo): Readonly<Record<string, unknown>> {
  const { id, ownerId, state, expiresAt } = photo;
  return {
    kind: PHOTO_KIND,
    photoId: id,
    ownerId,
    state,
    ...(expiresAt !== null && { ttl: Math.ceil(expiresAt / 1_000) }),
  };
}

const photoInItem = z.object({
  kind: z.literal(PHOTO_KIND),
  photoId: z.string(),
  ownerId: z.string(),
  state: z.enum(PHOTO_STATES),
  reason: z.optional(z.enum(REFUSAL_REASONS)),
  attachedTo: z.optional(z.string()),
  ttl: z.optional(z.number()),
});

/** The photo in a row. Throws when the row is not a photo's. */
export function fromPhotoItem(item: unknown): Photo {
  const { photoId, ownerId, state, reason, attachedTo, ttl } = photoInItem.parse(item);
  return {
    id: photoId,
    ownerId,
    state,
    reason: reason ?? null,
    attachedTo: attachedTo ?? null,
    expiresAt: ttl === undefined ? null : ttl * 1_000,
  };
}
