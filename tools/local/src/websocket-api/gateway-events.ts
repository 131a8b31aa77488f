import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the gateway knows of a connection for as long as it lives. */
export interface ConnectionFacts {
  readonly connectionId: string;
  readonly apiId: string;
  readonly stage: string;
  readonly domainName: string;
  readonly connectedAt: number;
  readonly identity: { readonly sourceIp: string; readonly userAgent: string | undefined };
  /** What the authorizer said: its principal and its context, as texts. */
  readonly authorizer?: Readonly<Record<string, string>>;
}

/** What opened a connection, as events tell it. */
export interface Handshake {
  readonly headers: Readonly<Record<string, string>>;
  readonly multiValueHeaders: Readonly<Record<string, string[]>>;
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly multiValueQueryStringParameters: Readonly<Record<string, string[]>>;
}

/** Reads an upgrade request; of a parameter given several times, the last value counts. */
export function readHandshake(request: IncomingMessage): Handshake {
  const multiValueHeaders: Record<string, string[]> = {};
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    (multiValueHeaders[request.rawHeaders[at] ?? ''] ??= []).push(request.rawHeaders[at + 1] ?? '');
  }
  const multiValueQueryStringParameters: Record<string, string[]> = {};
  for (const [name, value] of new URL(request.url ?? '/', 'http://localhost').searchParams) {
    (multiValueQueryStringParameters[name] ??= []).push(value);
  }
  return {
    headers: lastOfEach(multiValueHeaders),
    multiValueHeaders,
    queryStringParameters: lastOfEach(multiValueQueryStringParameters),
    multiValueQueryStringParameters,
  };
}

/**
 * The event of a `$connect` integration.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
 */
export function connectEvent(facts: ConnectionFacts, handshake: Handshake, now: number) {
  return {
    ...handshake,
    requestContext: { ...requestContext(facts, now), routeKey: '$connect', eventType: 'CONNECT' },
    isBase64Encoded: false,
  };
}

/** The event of a REQUEST authorizer, asked before the connection has an authorizer context. */
export function authorizerEvent(
  facts: ConnectionFacts,
  handshake: Handshake,
  methodArn: string,
  now: number,
) {
  return { type: 'REQUEST', methodArn, stageVariables: {}, ...connectEvent(facts, handshake, now) };
}

/** The event of a route's integration for one message. */
export function messageEvent(facts: ConnectionFacts, routeKey: string, body: string, now: number) {
  return {
    requestContext: {
      ...requestContext(facts, now),
      routeKey,
      eventType: 'MESSAGE',
      messageId: gatewayId(),
    },
    body,
    isBase64Encoded: false,
  };
}

/** The event of a `$disconnect` integration, with the close code and reason. */
export function disconnectEvent(facts: ConnectionFacts, code: number, reason: string, now: number) {
  const headers = { Host: facts.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' };
  return {
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    requestContext: {
      ...requestContext(facts, now),
      routeKey: '$disconnect',
      eventType: 'DISCONNECT',
      disconnectStatusCode: code,
      disconnectReason: reason,
    },
    isBase64Encoded: false,
  };
}

function requestContext(facts: ConnectionFacts, now: number) {
  const requestId = gatewayId();
  return {
    ...facts,
    requestId,
    extendedRequestId: requestId,
    requestTime: commonLogTime(now),
    requestTimeEpoch: now,
    messageDirection: 'IN',
  };
}

/** An id of the form that the gateway gives connections, messages and requests: `JC1dgf9yoAMCK-g=`. */
export function gatewayId(): string {
  return `${randomBytes(11).toString('base64url')}=`;
}

/** `22/Nov/2026:15:04:05 +0000`, as in web servers' access logs. */
function commonLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(/[ ,]+/);
  return `${day}/${month}/${year}:${time} +0000`;
}

function lastOfEach(values: Readonly<Record<string, string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.at(-1) ?? '']));
}
