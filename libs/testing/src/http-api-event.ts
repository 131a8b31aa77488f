import { randomUUID } from 'node:crypto';

/**
 * An event of an API Gateway HTTP API in payload format 2.0, as a Lambda function gets it.
 * Members that a request doesn't have (cookies, query, body...) are left out, as the gateway does.
 */
export interface HttpApiEvent {
  readonly version: '2.0';
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: string[];
  readonly headers: Record<string, string>;
  readonly queryStringParameters?: Record<string, string>;
  readonly pathParameters?: Record<string, string>;
  readonly requestContext: {
    readonly accountId: string;
    readonly apiId: string;
    readonly authorizer?: {
      readonly jwt: { readonly claims: Record<string, string>; readonly scopes: string[] | null };
    };
    readonly domainName: string;
    readonly domainPrefix: string;
    readonly http: {
      readonly method: string;
      readonly path: string;
      readonly protocol: string;
      readonly sourceIp: string;
      readonly userAgent: string;
    };
    readonly requestId: string;
    readonly routeKey: string;
    readonly stage: string;
    readonly time: string;
    readonly timeEpoch: number;
  };
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

/** What the gateway knows of a request besides the request itself. */
export interface HttpApiContext {
  /** The route that matched, like `GET /v1/requests/{requestId}`; `$default` without it. */
  readonly routeKey?: string;
  /** The values of the route's parameters, decoded. */
  readonly pathParameters?: Readonly<Record<string, string>>;
  /** The claims of the token that the route's JWT authorizer accepted; absent on a public route. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** The scopes the route asks for, where it asks for any. */
  readonly scopes?: readonly string[];
  /** `$default` without it; another stage's name is also the first part of the request's path. */
  readonly stage?: string;
  readonly apiId?: string;
  readonly requestId?: string;
  readonly sourceIp?: string;
  /** When the request came, in milliseconds since the epoch. */
  readonly now?: number;
}

/** The gateway cannot read the request's path: a percent sign without two hexadecimal digits of UTF-8. */
export class MalformedPathError extends Error {
  override readonly name = 'MalformedPathError';
}

/** Bodies of these types reach the function as text, all others in base64 (a form's too); as observed on AWS. */
const TEXT_TYPES = /^(?:text\/[^;]+|application\/(?:json|xml|javascript))\s*(?:;|$)/i;

/** Headers that belong to one hop, which the gateway ends. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * A request's path as the gateway matches it with routes and hands it to functions: decoded.
 *
 * @throws MalformedPathError when it can't be decoded; the gateway then answers 400.
 */
export function decodedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new MalformedPathError(`The path ${pathname} is not percent-encoded UTF-8`);
  }
}

/**
 * The event that an HTTP API makes of a request, in payload format 2.0.
 *
 * Header names are lower-case, repeated headers and query parameters joined by commas, cookies apart, the
 * path decoded, the query string kept raw beside its decoded parameters, and every claim a string.
 *
 * @throws MalformedPathError when the path can't be decoded.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export async function toHttpApiEvent(request: Request, context: HttpApiContext = {}): Promise<HttpApiEvent> {
  const url = new URL(request.url);
  const { routeKey = '$default', stage = '$default', now = Date.now(), sourceIp = '127.0.0.1' } = context;
  const rawPath = decodedPath(request);
  const query = joinRepeated(url.searchParams);
  const cookies = request.headers
    .get('cookie')
    ?.split(/;\s*/)
    .filter((cookie) => cookie !== '');
  const body = Buffer.from(await request.arrayBuffer());
  const isText =
    TEXT_TYPES.test(request.headers.get('content-type') ?? '') && !request.headers.has('content-encoding');

  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookies?.length && { cookies }),
    headers: headersOf(request, url, sourceIp),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(context.pathParameters ?? {}).length > 0 && {
      pathParameters: { ...context.pathParameters },
    }),
    requestContext: {
      accountId: '000000000000',
      apiId: context.apiId ?? 'local',
      ...(context.claims && {
        authorizer: {
          jwt: {
            claims: claimsAsStrings(context.claims),
            scopes: context.scopes ? [...context.scopes] : null,
          },
        },
      }),
      domainName: url.hostname,
      domainPrefix: url.hostname.split('.')[0] ?? '',
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: request.headers.get('user-agent') ?? '',
      },
      requestId: context.requestId ?? randomUUID(),
      routeKey,
      stage,
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/**
 * The answer that an HTTP API makes of a function's result, in payload format 2.0: a result with a
 * `statusCode` is the answer; any other is the JSON body of a 200.
 *
 * @throws TypeError when the result has a `statusCode` and can't be an answer; the gateway then answers
 * 500 `{"message":"Internal Server Error"}`.
 */
export function fromHttpApiResult(result: unknown): Response {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }
  const {
    statusCode,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  } = result as {
    statusCode: unknown;
    headers?: unknown;
    cookies?: unknown;
    body?: unknown;
    isBase64Encoded?: unknown;
  };
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new TypeError(`not a status: ${String(statusCode)}`);
  if (typeof headers !== 'object' || headers === null) throw new TypeError('headers is not an object');
  if (!Array.isArray(cookies)) throw new TypeError('cookies is not an array');
  if (typeof body !== 'string') throw new TypeError('body is not a string');

  const answered = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (!HOP_BY_HOP.has(name.toLowerCase()) && name.toLowerCase() !== 'content-length')
      answered.set(name, String(value));
  }
  for (const cookie of cookies) answered.append('set-cookie', String(cookie));
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304;
  if (mayHaveBody && !answered.has('content-type')) answered.set('content-type', 'text/plain;charset=UTF-8');
  const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
  return new Response(mayHaveBody ? bytes : null, { status, headers: answered });
}

function joinRepeated(entries: Iterable<[string, string]>): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of entries) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

/** The headers as the function gets them; `Headers` already has names in lower case and joins repeated ones. */
function headersOf(request: Request, url: URL, sourceIp: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    if (name !== 'cookie' && !HOP_BY_HOP.has(name)) headers[name] = value;
  }
  const forwardedFor = request.headers.get('x-forwarded-for');
  return {
    ...headers,
    host: request.headers.get('host') ?? url.host,
    'x-forwarded-for': forwardedFor ? `${forwardedFor}, ${sourceIp}` : sourceIp,
    'x-forwarded-port': url.port || (url.protocol === 'https:' ? '443' : '80'),
    'x-forwarded-proto': url.protocol.slice(0, -1),
  };
}

/** The gateway hands on every claim as a string, a list as `[a b]`. */
function claimsAsStrings(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimAsString(value)]));
}

function claimAsString(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimAsString).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** An instant as web servers log it: `12/Mar/2020:19:03:58 +0000`. */
function commonLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
