import { distanceKm, type Point } from '@nwassik/geo';
import { shownPhoto } from '@nwassik/uploads';
import type * as z from 'zod';
import { isOverdue, stateAt, type Card, type Request, type RequestState } from '../domain/request.ts';
import { mainPlace } from '../domain/workflow.ts';
import type { Standing } from '../domain/standing.ts';
import type { WholeRequest } from '../store/requests.ts';
import type {
  cardSchema,
  ownCardSchema,
  ownRequestSchema,
  requestSchema,
  standingSchema,
} from './request.schema.ts';

/** An instant as the API writes it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** What lists show of a request. */
export function cardAnswer(
  id: string,
  card: Card,
  now: { readonly state: RequestState; readonly overdue: boolean },
): z.output<typeof cardSchema> {
  return { ...listed(id, card, now), ...card.places };
}

/** How far a request is from a point: along the ground to the area of its main place, to a tenth of a km. */
export function distanceAnswer(card: Card, from: Point): { readonly distanceKm: number } {
  return { distanceKm: Math.round(distanceKm(from, mainPlace(card.places).area) * 10) / 10 };
}

/** What its owner's list shows of a request. */
export function ownCardAnswer(request: Request, now: number): z.output<typeof ownCardSchema> {
  const { offerCount, deal } = request;
  return { ...cardAnswer(request.id, request.card, at(request, now)), offerCount, dealId: deal?.id ?? null };
}

/** What anyone sees of a request. */
export function requestAnswer(whole: WholeRequest, now: number): z.output<typeof requestSchema> {
  const { request } = whole;
  return {
    ...listed(request.id, request.card, at(request, now)),
    ...detailed(whole),
    ...request.card.places,
  };
}

/** A request as its owner sees it: exact places and contacts in the places of areas. */
export function ownRequestAnswer(whole: WholeRequest, now: number): z.output<typeof ownRequestSchema> {
  const { request, body } = whole;
  return {
    ...listed(request.id, request.card, at(request, now)),
    ...detailed(whole),
    ...body.places,
    dealId: request.deal?.id ?? null,
  };
}

export function standingAnswer(standing: Standing): z.output<typeof standingSchema> {
  return { ...standing, resetsAt: instant(standing.resetsAt) };
}

/** The state of a request, as it is now. */
export function at(request: Request, now: number) {
  return { state: stateAt(request, now), overdue: isOverdue(request, now) };
}

function listed(
  id: string,
  { places: _places, expiresAt, photoIds, createdAt, ...card }: Card,
  { state, overdue }: { readonly state: RequestState; readonly overdue: boolean },
) {
  return {
    id,
    ...card,
    state,
    overdue,
    expiresAt: instant(expiresAt),
    photos: photoIds.map((id) => shownPhoto('requests', id)),
    createdAt: instant(createdAt),
  };
}

function detailed({ request, body }: WholeRequest) {
  return {
    description: body.description,
    items: [...body.items],
    notices: [],
    offerCount: request.offerCount,
  };
}
