import type { Connections } from '../store/connections.ts';
import { takeFrame, type FrameParts } from './frames.ts';

/** What the gateway says of a connection with each of its events. */
export interface SocketEvent {
  readonly requestContext: {
    readonly connectionId: string;
    readonly authorizer?: { readonly userId?: string };
  };
  readonly body?: string;
}

const DONE = { statusCode: 200 } as const;

function userOf(event: SocketEvent): string {
  const userId = event.requestContext.authorizer?.userId;
  if (userId === undefined) throw new Error('a socket event without its user');
  return userId;
}

/** Notes a socket that has just opened. */
export function onConnect(connections: Connections, now: () => number) {
  return async (event: SocketEvent) => {
    await connections.add(userOf(event), event.requestContext.connectionId, now());
    return DONE;
  };
}

/** Forgets a socket that has closed. The gateway may never call it: the row goes by its `ttl`, or on 410. */
export function onDisconnect(connections: Connections) {
  return async (event: SocketEvent) => {
    await connections.forget(userOf(event), event.requestContext.connectionId);
    return DONE;
  };
}

/** Takes a frame. The answer goes by the management API: the route itself answers nothing. */
export function onFrame(parts: FrameParts) {
  return async (event: SocketEvent) => {
    const { connectionId } = event.requestContext;
    await takeFrame(parts, { userId: userOf(event), connectionId }, event.body ?? '');
    return DONE;
  };
}
