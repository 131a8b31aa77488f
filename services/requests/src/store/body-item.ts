import * as z from 'zod';
import { PLACE_KINDS } from '../domain/place.ts';
import type { RequestBody } from '../domain/request.ts';
import { bodyKey } from './keys.ts';

/**
 * A request's body as its row holds it.
 *
 * @param fingerprint of what was posted, where a retry may come
 */
export function toBodyItem(requestId: string, body: RequestBody, fingerprint?: string) {
  const { description, items, places } = body;
  return { ...bodyKey(requestId), kind: 'body', description, items, places, fingerprint };
}

const place = z.object({
  kind: z.enum(PLACE_KINDS),
  label: z.string(),
  countryCode: z.string(),
  city: z.string(),
  point: z.object({ lat: z.number(), lng: z.number() }),
  details: z.string().exactOptional(),
  contact: z.object({ name: z.string(), phone: z.string() }).exactOptional(),
});

const bodyInItem = z.object({
  kind: z.literal('body'),
  description: z.string(),
  items: z.array(z.object({ name: z.string(), quantity: z.number(), link: z.string().exactOptional() })),
  places: z.object({
    dropoff: place.exactOptional(),
    pickup: place.exactOptional(),
    meetup: place.exactOptional(),
  }),
  fingerprint: z.string().optional(),
});

/** The body in a row, and the fingerprint it was posted with. Throws when the row is not a body. */
export function fromBodyItem(item: unknown): {
  readonly body: RequestBody;
  readonly fingerprint: string | undefined;
} {
  const { kind: _kind, fingerprint, ...body } = bodyInItem.parse(item);
  return { body, fingerprint };
}
