import { STATUS_CODES } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { InvocationTimeoutError } from '../lambda/functions.ts';
import type { Functions } from '../lambda/functions.ts';
import { CLOSE, type Connection, QUOTAS, watchConnection } from './connection.ts';
import { createFrameMeter } from './frame-meter.ts';
import {
  authorizerEvent,
  type ConnectionFacts,
  connectEvent,
  disconnectEvent,
  gatewayId,
  messageEvent,
  readHandshake,
} from './gateway-events.ts';
import { createManagementApi } from './management-api.ts';
import { askAuthorizer, isIdentified } from './request-authorizer.ts';
import { selectRoute } from './route-selection.ts';
import type { WebSocketApiDefinition, WebSocketRoute } from './websocket-api-definition.ts';

export interface WebSocketApi {
  /** Opens a connection, or answers why not. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** `POST`, `GET` and `DELETE /@connections/{id}`, to be mounted at the stage's path. */
  readonly management: Hono;
  /** Closes all connections. Their `$disconnect` does not come, as it may not in AWS. */
  stop(): Promise<void>;
}

/** How long a stop waits for clients to say good-bye. */
const CLOSE_GRACE_MS = 500;

/** What the gateway says of a close that gave no reason. */
const REASONS: Readonly<Record<number, string>> = {
  1005: 'Client-side close frame status not set',
  1006: 'Connection Closed Abnormally',
};

/** What a `$connect` integration answers: below 300 the connection is made. */
const connectAnswer = z
  .object({ statusCode: z.coerce.number().int().min(100).max(599).default(200) })
  .nullish();

/**
 * Serves a WebSocket API with Lambda integrations.
 *
 * The messages of one connection are handed over one after the other, in the order they came; AWS promises no
 * order, but mostly keeps it.
 * @param options.log gets a line for each function error, which clients see as a bare internal error
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html
 */
export function createWebSocketApi(options: {
  definition: WebSocketApiDefinition;
  functions: Functions;
  clock: Clock;
  log: (line: string) => void;
}): WebSocketApi {
  const { definition, functions, clock, log } = options;
  const { apiId, stage, routes } = definition;
  const open = new Map<string, Connection>();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: QUOTAS.messageBytes,
    perMessageDeflate: false,
    handleProtocols: () => false,
  });
  let isStopping = false;

  async function connect(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const handshake = readHandshake(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (isStopping || path.replace(/\/$/, '') !== `/${stage}`) return refuse(socket, 403, 'Forbidden');
    const route = routes.get('$connect');
    let facts: ConnectionFacts = {
      connectionId: gatewayId(),
      apiId,
      stage,
      domainName: request.headers.host ?? 'localhost',
      connectedAt: clock.now(),
      identity: {
        sourceIp: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
        userAgent: request.headers['user-agent'],
      },
    };

    if (route?.authorizer) {
      if (!isIdentified(route.authorizer, handshake)) return refuse(socket, 401, 'Unauthorized');
      const region = route.authorizer.functionArn.split(':')[3];
      const methodArn = `arn:aws:execute-api:${region}:000000000000:${apiId}/${stage}/$connect`;
      const event = authorizerEvent(facts, handshake, methodArn, clock.now());
      const authorization = await askAuthorizer(route.authorizer, event, {
        ...options,
        timeoutMs: route.timeoutMs,
      });
      if (!authorization.isAllowed) return refuse(socket, authorization.status, authorization.message);
      facts = { ...facts, authorizer: authorization.context };
    }

    if (route) {
      const result = await integrate(route, connectEvent(facts, handshake, clock.now()));
      if (!result.ok) return refuse(socket, 502, 'Internal server error');
      const answer = connectAnswer.safeParse(result.payload);
      const status = answer.success ? (answer.data?.statusCode ?? 200) : 502;
      if (status >= 300) return refuse(socket, status, STATUS_CODES[status] ?? 'Refused');
    }

    if (socket.destroyed) return disconnect(facts, 1006, REASONS[1006] ?? '');
    server.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, socket, facts));
  }

  function serve(webSocket: WebSocket, socket: Duplex, facts: ConnectionFacts): void {
    const connection = watchConnection(webSocket, facts, clock);
    open.set(facts.connectionId, connection);
    socket.prependListener(
      'data',
      createFrameMeter(QUOTAS.frameBytes, () => connection.close(CLOSE.tooBig)),
    );

    let handedOver = Promise.resolve();
    webSocket.on('message', (data, isBinary) => {
      if (webSocket.readyState !== webSocket.OPEN) return;
      if (isBinary) return connection.close(CLOSE.unsupportedData);
      connection.touch();
      handedOver = handedOver
        .then(() => handOver(connection, data.toString()))
        .catch((error) => log(String(error)));
    });
    webSocket.on('error', () => {}); // It closes by itself, with the code that belongs to the error.
    webSocket.on('close', (code, reason) => {
      open.delete(facts.connectionId);
      handedOver = handedOver
        .then(() => disconnect(facts, code, reason.toString() || (REASONS[code] ?? '')))
        .catch((error) => log(String(error)));
    });
  }

  async function handOver({ facts, send }: Connection, body: string): Promise<void> {
    const selected = selectRoute(definition.routeSelection, body);
    const routeKey = selected !== undefined && routes.has(selected) ? selected : '$default';
    const route = routes.get(routeKey);
    const event = messageEvent(facts, routeKey, body, clock.now());
    const { requestId } = event.requestContext;
    const tell = (message: string): boolean =>
      send(Buffer.from(JSON.stringify({ message, connectionId: facts.connectionId, requestId })));
    if (!route) return void tell('Forbidden');
    const result = await integrate(route, event);
    if (result.ok) return;
    const isTimeout = result.errorType === InvocationTimeoutError.name;
    tell(isTimeout ? 'Endpoint request timed out' : 'Internal server error');
  }

  async function disconnect(facts: ConnectionFacts, code: number, reason: string): Promise<void> {
    const route = routes.get('$disconnect');
    if (route && !isStopping) await integrate(route, disconnectEvent(facts, code, reason, clock.now()));
  }

  async function integrate(route: WebSocketRoute, event: unknown) {
    const { functionArn, timeoutMs } = route;
    const result = await functions
      .invoke(functionArn, event, { whenBusy: 'wait', timeoutMs })
      .catch((error: Error) => ({ ok: false as const, errorType: error.name, errorMessage: error.message }));
    if (!result.ok) log(`${functionArn}: ${result.errorType}: ${result.errorMessage}`);
    return result;
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      connect(request, socket, head).catch((error: unknown) => {
        log(`A connection could not be opened: ${String(error)}`);
        refuse(socket, 500, 'Internal server error');
      });
    },
    management: createManagementApi((connectionId) => open.get(connectionId)),
    async stop() {
      isStopping = true;
      for (const { close } of open.values()) close(CLOSE.goingAway, 'Going away');
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.race([closed, sleep(CLOSE_GRACE_MS, undefined, { ref: false })]);
      for (const client of server.clients) client.terminate();
      await closed;
    },
  };
}

/** Refuses an upgrade, in the format of the gateway's own answers. */
function refuse(socket: Duplex, status: number, message: string): void {
  const body = JSON.stringify({ message });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
