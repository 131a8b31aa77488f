import * as z from 'zod';

/** An id in base64url. */
const LENGTH = 22;

/** The ids of photos as a card holds them: one after the other, 22 bytes each and not 36; null when there is none. */
export function photoIdsToItem(photoIds: readonly string[]): string | null {
  if (photoIds.length === 0) return null;
  return photoIds.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('');
}

/** The ids of photos in a card. */
export const photoIdsInItem = z.string().transform((text) =>
  Array.from({ length: text.length / LENGTH }, (_, at) => {
    const hex = Buffer.from(text.slice(at * LENGTH, (at + 1) * LENGTH), 'base64url').toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }),
);
