import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Request } from '../../market/types.ts';
import type { PrivatePlaces } from './edit.ts';

/** A request as its owner may change it, with the tag that says which state of it this is. */
export interface Editable {
  readonly request: Request;
  readonly places: PrivatePlaces;
  readonly etag: string;
}

/** Reads a request to be edited: always as it now is, never from memory. */
export const editQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['edit', requestId],
    queryFn: async (): Promise<Editable> => {
      const client = await api();
      const at = { params: { path: { requestId } } };
      const [answer, places] = await Promise.all([
        client.GET('/v1/requests/{requestId}', at),
        answered(client.GET('/v1/requests/{requestId}/private', at)),
      ]);
      const request = await answered(Promise.resolve(answer));
      return { request, places, etag: answer.response.headers.get('etag') ?? '' };
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
