import { isPoint } from '@nwassik/geo';
import { CURRENCIES, MAX_AMOUNT } from '@nwassik/money';
import * as z from 'zod';

/** Controls (C0, C1) save tab and line feed; bidi overrides and isolates, which turn the text around them; lone surrogates. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/**
 * What a person writes, as plain text: Unicode NFC, trimmed, line ends as LF, without control characters,
 * bidi overrides and lone surrogates. Lengths count characters (code points), as people do.
 */
export function plainText(limits: { readonly min?: number; readonly max: number; readonly lines?: boolean }) {
  const { min = 0, max, lines = false } = limits;
  const mistakeIn = (text: string): string | undefined => {
    if (UNWANTED.test(text)) return 'has control characters, bidi overrides or lone surrogates';
    if (!lines && /[\n\t]/.test(text)) return 'must be one line';
    if (characters(text) < min) return `must have at least ${min} characters`;
    return characters(text) > max ? `must have at most ${max} characters` : undefined;
  };
  return z
    .string()
    .check(
      // Before anything else looks at it: four bytes a code point at the most, and room for what trimming takes away.
      z.maxLength(max * 4 + 100, { abort: true }),
      z.overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()),
      ({ value, issues }) => {
        const message = mistakeIn(value);
        if (message !== undefined) issues.push({ code: 'custom', message, input: value });
      },
    )
    .meta({ minLength: min, maxLength: max });
}

function characters(text: string): number {
  return [...text].length;
}

/** An id of this product: a UUID of any version, in lower case. */
export const idText = z.uuid().refine((text) => text === text.toLowerCase(), 'must be in lower case');

/** An amount in integer minor units, from 0 to 1,000,000,000, with its currency. */
export const moneySchema = z
  .strictObject({ amount: z.int().min(0).max(MAX_AMOUNT), currency: z.enum(CURRENCIES) })
  .meta({ id: 'Money' });

/** Degrees to seven decimals: a centimetre. Finer ones say nothing, and the finest no table can hold. */
const degrees = z.number().overwrite((exact) => Math.round(exact * 1e7) / 1e7 || 0);

/** A point in WGS 84 degrees. */
export const pointSchema = z
  .strictObject({ lat: degrees, lng: degrees })
  .refine(isPoint, 'must lie on the globe: lat -90 to 90, lng -180 to 180')
  .meta({ id: 'Point' });

/** The paging part of a list's query: `limit` 1 to 50 (20 when not given) and an opaque `cursor`. */
export const listQuery = {
  limit: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a whole number from 1 to 50')
    .transform(Number)
    .pipe(z.int().min(1).max(50))
    .default(20),
  cursor: z.string().min(1).max(1_000).optional(),
};

/** The answer of a list: its items, and where the next page begins, or null at the end. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
