import { requireOpen, requireOwner } from './request-guards.ts';
import { stateAt, type Request } from './request.ts';

/**
 * An open request that its owner cancels. Its pending offers lapse: that follows from its state.
 *
 * @throws Refusal `not-yours`, `request-not-open`
 */
export function cancelRequest(
  request: Request,
  cancelling: { readonly by: string; readonly now: number },
): Request {
  const { by, now } = cancelling;
  requireOwner(request, by);
  requireOpen(request, now);
  return {
    ...request,
    state: 'cancelled',
    version: request.version + 1,
    lastChange: { what: 'cancelled', at: now },
  };
}

/** A request whose time is over while it is still written down as open, with that noted; undefined for any other. */
export function expireRequest(request: Request, now: number): Request | undefined {
  if (request.state !== 'open' || stateAt(request, now) !== 'expired') return undefined;
  return {
    ...request,
    state: 'expired',
    version: request.version + 1,
    lastChange: { what: 'expired', at: now },
  };
}
