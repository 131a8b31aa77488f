import {
  GoneException,
  PostToConnectionCommand,
  type ApiGatewayManagementApiClient,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Log } from '@nwassik/observability';
import type { Connections } from '../store/connections.ts';

/** Sends frames to open sockets. */
export interface Push {
  /** Sends a frame to one connection of a user; one that is gone is forgotten. Never throws. */
  toConnection(userId: string, connectionId: string, frame: object): Promise<void>;
  /** Sends a frame to all connections of a user but one. Never throws: who misses it asks by `sync`. */
  toUser(userId: string, frame: object, except?: string): Promise<void>;
}

/** Pushes through the gateway's management API. */
export function socketPush(client: ApiGatewayManagementApiClient, connections: Connections, log: Log): Push {
  const push: Push = {
    async toConnection(userId, connectionId, frame) {
      try {
        await client.send(
          new PostToConnectionCommand({ ConnectionId: connectionId, Data: JSON.stringify(frame) }),
        );
      } catch (error) {
        if (error instanceof GoneException) await connections.forget(userId, connectionId);
        else log.error('could not push', error, { connectionId });
      }
    },
    async toUser(userId, frame, except) {
      const ids = (await connections.of(userId)).filter((id) => id !== except);
      await Promise.all(ids.map((id) => push.toConnection(userId, id, frame)));
    },
  };
  return push;
}
