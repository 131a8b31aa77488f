import * as z from 'zod';
import { PHOTO_STATES, REFUSAL_REASONS, servedKeys, type Photo } from './photo.ts';

/** A photo as the APIs show it; its addresses lead nowhere until it is ready. */
export const photoSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(PHOTO_STATES),
    reason: z.enum(REFUSAL_REASONS).optional(),
    urls: z.strictObject({ small: z.string(), medium: z.string(), large: z.string() }),
  })
  .meta({ id: 'Photo' });

/** A photo as the APIs show it, with addresses relative to the origin. */
export function photoAnswer(
  service: string,
  { id, state, reason }: Pick<Photo, 'id' | 'state' | 'reason'>,
): z.output<typeof photoSchema> {
  const { small, medium, large } = servedKeys(service, id);
  return {
    id,
    state,
    ...(reason !== null && { reason }),
    urls: { small: `/${small}`, medium: `/${medium}`, large: `/${large}` },
  };
}

/** A photo that a thing shows: only ready ones are attached. */
export function shownPhoto(service: string, photoId: string): z.output<typeof photoSchema> {
  return photoAnswer(service, { id: photoId, state: 'ready', reason: null });
}
