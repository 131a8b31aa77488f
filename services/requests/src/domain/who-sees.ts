import { stateAt, type Request } from './request.ts';

/**
 * Whether somebody may know a request's exact places and contacts: its owner, and the provider of its deal while
 * that is live (domain.md, "Who sees what"). Nobody else, whatever their role.
 */
export function maySeeExactPlaces(request: Request, userId: string, now: number): boolean {
  if (request.card.requesterId === userId) return true;
  return request.deal?.providerId === userId && stateAt(request, now) === 'agreed';
}
