import { createHash } from 'node:crypto';
import { Refusal } from '@nwassik/refusal';
import type * as z from 'zod';

export interface CursorCodec<Position> {
  encode(position: Position): string;
  /** Refuses with `cursor-unknown` what this codec did not write. */
  decode(cursor: string): Position;
}

/**
 * Cursors of one list: where the next page begins, opaque to clients. `scope` names the list, its filters and,
 * for a private one, whose it is; a cursor of another scope is refused, and so is one made up. The check is
 * against mistakes, not secrets: a position holds nothing that its reader may not see.
 */
export function cursorCodec<Position>(
  scope: readonly string[],
  schema: z.ZodType<Position>,
): CursorCodec<Position> {
  const checkOf = (json: string): string =>
    createHash('sha256')
      .update(JSON.stringify([scope, json]))
      .digest('base64url')
      .slice(0, 12);
  return {
    encode(position) {
      const json = JSON.stringify(position);
      return `${checkOf(json)}${Buffer.from(json, 'utf8').toString('base64url')}`;
    },
    decode(cursor) {
      const json = Buffer.from(cursor.slice(12), 'base64url').toString('utf8');
      if (cursor.slice(0, 12) !== checkOf(json)) throw new Refusal('cursor-unknown');
      // Whoever reads this can make a cursor that passes the check.
      const position = schema.safeParse(valueOf(json));
      if (!position.success) throw new Refusal('cursor-unknown');
      return position.data;
    },
  };
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
