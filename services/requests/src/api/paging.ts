import { cursorCodec } from '@nwassik/http';
import * as z from 'zod';

/** Our sort keys are instants, numbers and ids; DynamoDB takes no empty one. */
const sortKey = z.string().regex(/^[!-~]+$/);

/**
 * The paging of one list: a cursor is the sort key of the last entry that was examined.
 *
 * @param scope names the list, its filters and, for a private one, whose it is
 */
export function paging(
  scope: readonly string[],
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const codec = cursorCodec(scope, sortKey);
  return {
    page: {
      limit: query.limit,
      before: query.cursor === undefined ? undefined : codec.decode(query.cursor),
    },
    cursorTo: (next: string | null) => (next === null ? null : codec.encode(next)),
  };
}
