import { stateAt, type Request } from './request.ts';

/** Whether somebody may know of a request at all: a held one waits for a moderator, a removed one is gone. */
export function isShownTo(request: Request, userId: string | undefined): boolean {
  const hidden = request.state === 'held' || request.state === 'removed';
  return !hidden || request.card.requesterId === userId;
}

/**
 * Whether somebody may know a request's exact places and contacts: its owner, and the provider of its deal while
 * that is live (domain.md, "Who sees what"). Nobody else, whatever their role.
 */
export function maySeeExactPlaces(request: Request, userId: string, now: number): boolean {
  if (request.card.requesterId === userId) return true;
  return request.deal?.providerId === userId && stateAt(request, now) === 'agreed';
}
