import type { Paths } from '../api/client.ts';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** The body of a route's success, as its service's OpenAPI document says it. */
export type Answered<Path extends keyof Paths, Verb extends Method = 'get'> =
  Paths[Path] extends Record<Verb, { responses: infer Responses }>
    ? Responses extends { 200: { content: { 'application/json': infer Body } } }
      ? Body
      : Responses extends { 201: { content: { 'application/json': infer Body } } }
        ? Body
        : never
    : never;

/** The body a route takes. */
export type Body<Path extends keyof Paths, Verb extends Method = 'post'> =
  Paths[Path] extends Record<Verb, { requestBody?: { content: { 'application/json': infer Sent } } }>
    ? Sent
    : never;

export type RequestCard = Answered<'/v1/requests'>['items'][number];
/** A photo of a request or of a person, in three sizes. */
export type Photo = NonNullable<Me['avatar']>;
/** A request that I keep; a card that nobody is shown any more is null. */
export type Kept = Answered<'/v1/favourites'>['items'][number];
export type Request = Answered<'/v1/requests/{requestId}'>;
export type OwnRequestCard = Answered<'/v1/requests/mine'>['items'][number];
export type RequestState = RequestCard['state'];
export type Category = RequestCard['category'];
export type Workflow = RequestCard['workflow'];
export type RequestPost = Body<'/v1/requests'>;
export type PlaceFound = Answered<'/v1/places'>['items'][number];
export type Offer = Answered<'/v1/requests/{requestId}/offers'>['items'][number];
/** A deal, but for what each side says of the cash, which nobody can say yet. */
export type Deal = Omit<Answered<'/v1/deals/{dealId}'>, 'cash' | 'handovers'>;
export type Standing = Answered<'/v1/requests/{requestId}/standing'>;
export type ProfileCard = Answered<'/v1/identity/profiles'>['items'][number];
export type Me = Answered<'/v1/identity/me'>;
export type Conversation = Answered<'/v1/chat/conversations'>['items'][number];
export type Message = Answered<'/v1/chat/conversations/{conversationId}/messages'>['items'][number];
