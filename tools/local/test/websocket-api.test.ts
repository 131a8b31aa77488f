import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GetConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { getRequestListener } from '@hono/node-server';
import type { APIGatewayProxyWebsocketEventV2, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Clock, openClock } from '../src/clock.ts';
import { createWebSocketApi } from '../src/websocket-api/websocket-api.ts';
import type { WebSocketRoute } from '../src/websocket-api/websocket-api-definition.ts';
import { eventually } from './eventually.ts';
import { emptyFolder } from './folder.ts';
import { type RecordingFunctions, startRecordingFunctions } from './recording-functions.ts';

type Event = APIGatewayProxyWebsocketEventV2;

const MINUTE = 60;
const KIB = 1024;

/** Lets in who has the ticket of a name, and says who that is. */
const byTicket = `export const handle = async ({ methodArn, queryStringParameters: { ticket } }) => {
  if (ticket === 'stale') throw new Error('Unauthorized');
  if (ticket === 'broken') throw new Error('the table is away');
  if (ticket === 'odd') return { isAuthorized: true };
  const Effect = ticket === 'denied' ? 'Deny' : 'Allow';
  return {
    principalId: ticket,
    policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource: methodArn }] },
    context: { userId: ticket, level: 3, trusted: true },
  };
};`;

const handlers = {
  authorizer: byTicket,
  connect: `export const handle = async ({ queryStringParameters: { refuse } = {} }) => {
    if (refuse === 'error') throw new Error('no');
    return { statusCode: refuse === undefined ? 200 : Number(refuse) };
  };`,
  disconnect: 'export const handle = async () => ({ statusCode: 200 });',
  greet: `export const handle = async ({ body }) => {
    const { fail, slowly } = JSON.parse(body);
    if (fail) throw new Error('no');
    await new Promise((resolve) => setTimeout(resolve, slowly ?? 0));
    return { statusCode: 200, body: 'never sent: route responses are off' };
  };`,
  other: 'export const handle = async () => ({ statusCode: 200 });',
};

interface World {
  readonly functions: RecordingFunctions;
  readonly clock: Clock;
  readonly management: ApiGatewayManagementApiClient;
  readonly url: string;
  connect(query?: string, path?: string): Promise<Client>;
  events(name: keyof typeof handlers): Event[];
  stop(): Promise<void>;
}

interface Client {
  readonly socket: WebSocket;
  readonly id: string;
  readonly received: string[];
  readonly closed: Promise<{ code: number; reason: string }>;
}

async function serve({ routes = ['greet', 'hurry', '$default', '$disconnect'] } = {}): Promise<World> {
  const dir = emptyFolder();
  const clock = openClock(dir);
  const functions = startRecordingFunctions(dir, handlers, clock.offset);
  const route = (name: string, timeoutMs = 29_000) => ({ functionArn: functions.arn(name), timeoutMs });
  const all = {
    greet: route('greet'),
    hurry: route('greet', 300),
    $default: route('other'),
    $disconnect: route('disconnect'),
  };
  const authorizer = {
    functionArn: functions.arn('authorizer'),
    identitySources: [{ in: 'querystring' as const, name: 'ticket' }],
  };
  const api = createWebSocketApi({
    definition: {
      apiId: 'a1b2c3d4e5',
      stage: 'socket',
      routeSelection: ['type'],
      routes: new Map<string, WebSocketRoute>([
        ['$connect', { ...route('connect'), authorizer }],
        ...Object.entries(all).filter(([key]) => routes.includes(key)),
      ]),
    },
    functions,
    clock,
    log: () => {},
  });
  const app = new Hono().route('/socket', api.management);
  const server = createServer(getRequestListener(app.fetch))
    .on('upgrade', api.upgrade)
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const management = new ApiGatewayManagementApiClient({
    endpoint: `http://127.0.0.1:${port}/socket`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const clients: WebSocket[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.terminate();
    management.destroy();
    await api.stop();
    server.close();
    server.closeAllConnections();
  });

  const events: World['events'] = (name) => functions.events<Event>(name);
  return {
    functions,
    clock,
    management,
    url: `127.0.0.1:${port}`,
    events,
    stop: api.stop,
    async connect(query = '?ticket=amel', path = '/socket') {
      const known = new Set(events('connect').map(({ requestContext }) => requestContext.connectionId));
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}${query}`, {
        headers: { 'User-Agent': 'a test' },
        skipUTF8Validation: true,
      });
      clients.push(socket);
      const received: string[] = [];
      socket.on('message', (data) => received.push(data.toString()));
      const closed = new Promise<{ code: number; reason: string }>((resolve) =>
        socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
      );
      await opened(socket);
      const made = events('connect').find(({ requestContext }) => !known.has(requestContext.connectionId));
      return { socket, received, closed, id: made?.requestContext.connectionId ?? '' };
    },
  };
}

/** Resolves once open; rejects with the status and the body of a refusal. */
function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', () => {});
    socket.on('unexpected-response', (_request, response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        reject(new Error(`${response.statusCode} ${Buffer.concat(chunks).toString()}`)),
      );
    });
  });
}

describe('connecting to a WebSocket API', () => {
  it('asks the authorizer, then $connect, with the documented events', async () => {
    const { connect, functions, events } = await serve();
    const { id } = await connect('?ticket=amel&tag=a&tag=b');
    const [asked] = functions.events<APIGatewayRequestAuthorizerEvent>('authorizer');
    expect(asked).toMatchObject({
      type: 'REQUEST',
      methodArn: 'arn:aws:execute-api:eu-west-3:000000000000:a1b2c3d4e5/socket/$connect',
      queryStringParameters: { ticket: 'amel', tag: 'b' },
      requestContext: { routeKey: '$connect', eventType: 'CONNECT', connectionId: id },
    });
    expect(events('connect')).toEqual([
      {
        headers: expect.objectContaining({ 'User-Agent': 'a test' }),
        multiValueHeaders: expect.objectContaining({ 'User-Agent': ['a test'] }),
        queryStringParameters: { ticket: 'amel', tag: 'b' },
        multiValueQueryStringParameters: { ticket: ['amel'], tag: ['a', 'b'] },
        requestContext: {
          routeKey: '$connect',
          eventType: 'CONNECT',
          messageDirection: 'IN',
          connectionId: expect.stringMatching(/^[\w-]{15}=$/),
          apiId: 'a1b2c3d4e5',
          stage: 'socket',
          domainName: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
          connectedAt: expect.any(Number),
          requestId: expect.any(String),
          extendedRequestId: expect.any(String),
          requestTime: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
          requestTimeEpoch: expect.any(Number),
          identity: { sourceIp: '127.0.0.1', userAgent: 'a test' },
          authorizer: { principalId: 'amel', userId: 'amel', level: '3', trusted: 'true' },
        },
        isBase64Encoded: false,
      },
    ]);
  });

  it.each([
    ['without the identity source, unasked', '', '401 {"message":"Unauthorized"}'],
    ['when the authorizer says so', '?ticket=stale', '401 {"message":"Unauthorized"}'],
    ['by its policy', '?ticket=denied', '403 {"message":"User is not authorized to access this resource"}'],
    ['when the authorizer fails', '?ticket=broken', '500 {"message":"Internal server error"}'],
    ["when the authorizer's answer makes no sense", '?ticket=odd', '500 {"message":"Internal server error"}'],
    ['when $connect refuses', '?ticket=amel&refuse=429', '429 {"message":"Too Many Requests"}'],
    ['when $connect fails', '?ticket=amel&refuse=error', '502 {"message":"Internal server error"}'],
  ])('is refused %s', async (_why, query, answer) => {
    const { connect, functions } = await serve();
    await expect(connect(query)).rejects.toThrow(answer);
    if (query === '') expect(functions.events('authorizer')).toEqual([]);
  });

  it('is refused at another stage', async () => {
    const { connect } = await serve();
    await expect(connect('?ticket=amel', '/other')).rejects.toThrow('403 {"message":"Forbidden"}');
  });
});

describe('a message', () => {
  it('goes to the route that its body selects, with the context of the authorizer', async () => {
    const { connect, events } = await serve();
    const { socket, id } = await connect();
    socket.send('{"type":"greet","text":"سلام"}');
    await vi.waitFor(() => expect(events('greet')).toHaveLength(1), eventually);
    const [event] = events('greet');
    expect(event).toEqual({
      requestContext: expect.objectContaining({
        routeKey: 'greet',
        eventType: 'MESSAGE',
        messageDirection: 'IN',
        messageId: expect.stringMatching(/=$/),
        connectionId: id,
        authorizer: { principalId: 'amel', userId: 'amel', level: '3', trusted: 'true' },
      }),
      body: '{"type":"greet","text":"سلام"}',
      isBase64Encoded: false,
    });
  });

  it.each([['{"type":"unknown"}'], ['{"type":"$other"}'], ['{}'], ['not JSON'], ['']])(
    'goes to $default when it selects no route: %s',
    async (body) => {
      const { connect, events } = await serve();
      const { socket } = await connect();
      socket.send(body);
      await vi.waitFor(() => expect(events('other').map((event) => event.body)).toEqual([body]), eventually);
      expect(events('other')[0]?.requestContext.routeKey).toBe('$default');
    },
  );

  it('is answered Forbidden where there is no route for it', async () => {
    const { connect } = await serve({ routes: ['greet'] });
    const { socket, received, id } = await connect();
    socket.send('{}');
    await vi.waitFor(() => expect(received).toHaveLength(1), eventually);
    expect(JSON.parse(received[0]!)).toEqual({
      message: 'Forbidden',
      connectionId: id,
      requestId: expect.any(String),
    });
  });

  it('is answered by the gateway when the function fails or takes too long, and by nobody otherwise', async () => {
    const { connect, events } = await serve();
    const { socket, received, id } = await connect();
    socket.send('{"type":"greet"}');
    socket.send('{"type":"greet","fail":true}');
    socket.send('{"type":"hurry","slowly":1000}');
    await vi.waitFor(() => expect(received).toHaveLength(2), eventually);
    expect(events('greet')).toHaveLength(3);
    const told = { connectionId: id, requestId: expect.any(String) };
    expect(received.map((text) => JSON.parse(text))).toEqual([
      { message: 'Internal server error', ...told },
      { message: 'Endpoint request timed out', ...told },
    ]);
  });

  it('waits for the one before it on the same connection, and for no other connection', async () => {
    const { connect, events } = await serve();
    const [slow, quick] = [await connect(), await connect()];
    slow.socket.send('{"type":"greet","slowly":3000,"n":1}');
    slow.socket.send('{"type":"greet","n":2}');
    await vi.waitFor(() => expect(events('greet')).toHaveLength(1), eventually);
    quick.socket.send('{"type":"greet","n":3}');
    await vi.waitFor(() => expect(events('greet')).toHaveLength(3), eventually);
    expect(events('greet').map(({ body }) => JSON.parse(body!).n)).toEqual([1, 3, 2]);
  });

  it('may have 128 KB in frames of 32 KB', async () => {
    const { connect, events } = await serve();
    const { socket } = await connect();
    for (let part = 0; part < 4; part++) socket.send('x'.repeat(32 * KIB), { fin: part === 3 });
    await vi.waitFor(() => expect(events('other')[0]?.body).toHaveLength(128 * KIB), eventually);
  });

  it.each([
    ['a frame over 32 KB', 1009, (socket: WebSocket) => socket.send('x'.repeat(32 * KIB + 1))],
    [
      'a message over 128 KB',
      1009,
      (socket: WebSocket) => {
        for (let part = 0; part < 5; part++) socket.send('x'.repeat(32 * KIB), { fin: part === 4 });
      },
    ],
    ['a binary frame', 1003, (socket: WebSocket) => socket.send(Buffer.from('x'))],
  ])('ends the connection with %s, unseen by any function', async (_what, code, send) => {
    const { connect, events } = await serve();
    const { socket, closed } = await connect();
    send(socket);
    expect(await closed).toMatchObject({ code });
    await vi.waitFor(() => expect(events('disconnect')).toHaveLength(1), eventually);
    expect(events('other')).toEqual([]);
  });
});

describe('the end of a connection', () => {
  const contextOf = (event: Event | undefined): Record<string, unknown> => ({ ...event?.requestContext });

  it('is told to $disconnect with the code and the reason of the client', async () => {
    const { connect, events } = await serve();
    const { socket, id } = await connect();
    socket.close(4000, 'bye');
    await vi.waitFor(() => expect(events('disconnect')).toHaveLength(1), eventually);
    expect(contextOf(events('disconnect')[0])).toMatchObject({
      routeKey: '$disconnect',
      eventType: 'DISCONNECT',
      disconnectStatusCode: 4000,
      disconnectReason: 'bye',
      connectionId: id,
      authorizer: { userId: 'amel' },
    });
  });

  it('comes after the messages before it', async () => {
    const { connect, events } = await serve();
    const { socket } = await connect();
    socket.send('{"type":"greet","slowly":200}');
    socket.close();
    await sleep(100);
    expect(events('disconnect')).toEqual([]);
    await vi.waitFor(() => expect(events('disconnect')).toHaveLength(1), eventually);
    expect(contextOf(events('disconnect')[0])).toMatchObject({
      disconnectStatusCode: 1005,
      disconnectReason: 'Client-side close frame status not set',
    });
  });

  it('comes after 10 minutes without a message, on the moved clock', async () => {
    const { connect, clock } = await serve();
    const { socket, closed } = await connect();
    clock.advance(9 * MINUTE);
    socket.ping();
    await sleep(100);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    clock.advance(MINUTE);
    expect(await closed).toEqual({ code: 1001, reason: 'Going away' });
  });

  it('is put off by messages in either direction', async () => {
    const { connect, clock, management, events } = await serve();
    const { socket, id, received, closed } = await connect();
    clock.advance(9 * MINUTE);
    socket.send('{}');
    await vi.waitFor(() => expect(events('other')).toHaveLength(1), eventually);
    clock.advance(9 * MINUTE);
    await management.send(new PostToConnectionCommand({ ConnectionId: id, Data: 'there?' }));
    clock.advance(9 * MINUTE);
    await vi.waitFor(() => expect(received).toEqual(['there?']), eventually);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    clock.advance(MINUTE);
    expect(await closed).toMatchObject({ code: 1001 });
  });

  it('comes after 2 hours at the latest', async () => {
    const { connect, clock, events } = await serve();
    const { socket, closed } = await connect();
    for (let minutes = 5; minutes < 120; minutes += 5) {
      clock.advance(5 * MINUTE);
      socket.send('{}');
      await vi.waitFor(() => expect(events('other')).toHaveLength(minutes / 5), eventually);
    }
    expect(socket.readyState).toBe(WebSocket.OPEN);
    clock.advance(5 * MINUTE);
    expect(await closed).toMatchObject({ code: 1001 });
  });

  it('comes for all when the runner stops', async () => {
    const { connect, stop, events } = await serve();
    const [one, other] = [await connect(), await connect()];
    await stop();
    expect(await Promise.all([one.closed, other.closed])).toMatchObject([{ code: 1001 }, { code: 1001 }]);
    expect(events('disconnect')).toEqual([]);
  });
});

describe('the management API', () => {
  it('sends to a connection', async () => {
    const { connect, management } = await serve();
    const { id, received } = await connect();
    await management.send(new PostToConnectionCommand({ ConnectionId: id, Data: '{"type":"pong"}' }));
    await vi.waitFor(() => expect(received).toEqual(['{"type":"pong"}']), eventually);
  });

  it('sends up to 128 KB, in frames of 32 KB that may cut a character, and refuses more', async () => {
    const { connect, management } = await serve();
    const { id, received } = await connect();
    const longest = `a${'é'.repeat(64 * KIB - 1)}b`;
    await management.send(new PostToConnectionCommand({ ConnectionId: id, Data: longest }));
    await vi.waitFor(() => expect(received).toHaveLength(1), eventually);
    expect(received[0] === longest).toBe(true);
    await expect(
      management.send(new PostToConnectionCommand({ ConnectionId: id, Data: `${longest}!` })),
    ).rejects.toMatchObject({ name: 'PayloadTooLargeException', $metadata: { httpStatusCode: 413 } });
  });

  it('tells of a connection who and since when', async () => {
    const { connect, management, clock, events } = await serve();
    const { id, socket } = await connect();
    clock.advance(MINUTE);
    socket.send('{}');
    await vi.waitFor(() => expect(events('other')).toHaveLength(1), eventually);
    const { ConnectedAt, LastActiveAt, Identity } = await management.send(
      new GetConnectionCommand({ ConnectionId: id }),
    );
    expect(Identity).toEqual({ SourceIp: '127.0.0.1', UserAgent: 'a test' });
    const between = LastActiveAt!.getTime() - ConnectedAt!.getTime();
    expect(between).toBeGreaterThanOrEqual(MINUTE * 1_000);
    expect(between).toBeLessThan(MINUTE * 1_000 + 5_000);
  });

  it('ends a connection', async () => {
    const { connect, management, events } = await serve();
    const { id, closed } = await connect();
    await management.send(new DeleteConnectionCommand({ ConnectionId: id }));
    expect(await closed).toMatchObject({ code: 1000 });
    await vi.waitFor(() => expect(events('disconnect')).toHaveLength(1), eventually);
  });

  it('answers 410 for a connection that is gone, or not made yet', async () => {
    const { connect, management, events } = await serve();
    const { id, socket } = await connect();
    socket.close();
    await vi.waitFor(() => expect(events('disconnect')).toHaveLength(1), eventually);
    const gone = { name: 'GoneException', $metadata: { httpStatusCode: 410 } };
    for (const ConnectionId of [id, 'AAAAAAAAAAAAAAA=']) {
      await expect(
        management.send(new PostToConnectionCommand({ ConnectionId, Data: 'x' })),
      ).rejects.toMatchObject(gone);
      await expect(management.send(new GetConnectionCommand({ ConnectionId }))).rejects.toMatchObject(gone);
      await expect(management.send(new DeleteConnectionCommand({ ConnectionId }))).rejects.toMatchObject(
        gone,
      );
    }
  });

  it('takes no call that is not signed', async () => {
    const { connect, url } = await serve();
    const { id, received } = await connect();
    const path = `http://${url}/socket/@connections/${encodeURIComponent(id)}`;
    const answer = await fetch(path, { method: 'POST', body: 'from a web page' });
    expect([answer.status, await answer.json()]).toEqual([403, { message: 'Missing Authentication Token' }]);
    expect(received).toEqual([]);
  });
});
