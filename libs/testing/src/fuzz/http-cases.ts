import fc from 'fast-check';
import { hostileJson, hostileTexts } from './hostile-values.ts';
import type { DocumentedRoute, Parameter } from './openapi-routes.ts';
import { spoiledJson } from './spoiled-json.ts';
import { validValues, type ValueSources } from './valid-values.ts';

/** One call of a route, as it goes over the wire. Stand-ins in it are still to be filled. */
export interface HttpCase {
  /** The name of the caller in the scene; undefined is a visitor who isn't signed in. */
  readonly caller: string | undefined;
  /** Percent-encoded. */
  readonly path: string;
  /** As it stands behind the question mark. */
  readonly query: string;
  /** A name may stand there more than once. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

type Headers = HttpCase['headers'];

/** The parts of a case, each an arbitrary, so that one of them can be exchanged for a bad one. */
type Parts = { readonly [Part in keyof HttpCase]: fc.Arbitrary<HttpCase[Part]> };

/**
 * Calls of a route made from its description: some valid, most with one thing wrong, some with everything wrong.
 * Valid means what the schema can tell: what is behind them may still refuse.
 */
export function httpCases(
  route: DocumentedRoute,
  callers: readonly string[],
  sources: ValueSources,
): fc.Arbitrary<HttpCase> {
  const valid: Parts = {
    caller: fc.constantFrom(...callers),
    path: paths(route, sources, encodedTexts),
    query: validQuery(inside(route, 'query'), sources),
    headers: validHeaders(route, sources),
    body: route.body === undefined ? fc.constant(undefined) : validBodies(route.body, sources),
  };
  const bad: Partial<Parts> = {
    caller: fc.constant(undefined),
    query: badQuery(inside(route, 'query'), sources),
    headers: badHeaders(valid.headers),
    ...(inside(route, 'path').length > 0 && { path: paths(route, sources, hostileParts) }),
    ...(route.body !== undefined && { body: badBodies(route.body, sources) }),
  };
  const weights = { caller: 1, path: 3, query: 3, headers: 2, body: 8 } as const;
  const oneWrong = Object.entries(bad).map(([part, arbitrary]) => ({
    weight: weights[part as keyof Parts],
    arbitrary: fc.record({ ...valid, [part]: arbitrary }) as fc.Arbitrary<HttpCase>,
  }));
  return fc.oneof(
    { weight: 35, arbitrary: fc.record(valid) },
    { weight: 55, arbitrary: fc.oneof(...oneWrong) },
    { weight: 10, arbitrary: fc.record({ ...valid, ...bad }) },
  );
}

function inside(route: DocumentedRoute, place: Parameter['in']): readonly Parameter[] {
  return route.parameters.filter((parameter) => parameter.in === place);
}

/** Percent-encoded; a lone surrogate as the three bytes that some encoders make of it. */
function encoded(text: string): string {
  return [...text]
    .map((character) => (/\p{Surrogate}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character)))
    .join('');
}

function encodedTexts(parameter: Parameter, sources: ValueSources): fc.Arbitrary<string> {
  return validValues(parameter.schema, sources, parameter.name).map((value) => encoded(String(value)));
}

function hostileParts(): fc.Arbitrary<string> {
  const short = hostileTexts.map((text) => encoded(text.slice(0, 1_000)));
  const raw = [
    '%2e%2e%2f',
    '..%2f..%2f',
    '%00',
    '%ff',
    '%',
    '%zz',
    '%c0%ae',
    '.',
    '%2e',
    'a%2fb',
    'a;b=c',
    'a%3fb',
  ];
  return fc.oneof(short, fc.constantFrom(...raw, 'mine', 'openapi.json', 'x'.repeat(6_000)));
}

function paths(
  route: DocumentedRoute,
  sources: ValueSources,
  values: (parameter: Parameter, sources: ValueSources) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const parameters = inside(route, 'path');
  return fc
    .tuple(...parameters.map((parameter) => values(parameter, sources)))
    .map((filled) =>
      parameters.reduce(
        (path, { name }, nth) => path.replace(`{${name}}`, () => filled[nth] ?? ''),
        route.path,
      ),
    );
}

function validQuery(parameters: readonly Parameter[], sources: ValueSources): fc.Arbitrary<string> {
  const pairs = parameters.map((parameter) => {
    const pair = encodedTexts(parameter, sources).map((value) => `${encoded(parameter.name)}=${value}`);
    return parameter.required ? pair : fc.option(pair, { nil: undefined, freq: 2 });
  });
  return fc.tuple(...pairs).map((given) => given.filter((pair) => pair !== undefined).join('&'));
}

function badQuery(parameters: readonly Parameter[], sources: ValueSources): fc.Arbitrary<string> {
  const names = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'x', ...parameters.map(({ name }) => name)),
    hostileTexts.map((text) => text.slice(0, 100)),
  );
  const pair = fc
    .tuple(names, fc.oneof(hostileTexts, fc.string({ maxLength: 12 })))
    .map(([name, value]) => `${encoded(name)}=${encoded(value.slice(0, 2_000))}`);
  const twice = validQuery(parameters, sources).map((query) => `${query}&${query}`);
  const odd = fc.constantFrom(
    '&&==&',
    '%',
    '%ff=%fe',
    '=',
    '?',
    'limit[]=1',
    'limit=1&limit=2',
    'limit=+1',
    'cursor=',
  );
  return fc.oneof(
    fc.tuple(validQuery(parameters, sources), pair).map(([query, added]) => `${query}&${added}`),
    fc.array(pair, { minLength: 1, maxLength: 4 }).map((given) => given.join('&')),
    twice,
    odd,
  );
}

/** A header's value can't hold more than printable Latin-1: HTTP itself refuses the rest. */
function headerValue(text: string): string {
  return text
    .replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]/gu, '?')
    .slice(0, 4_000)
    .trim();
}

function validHeaders(route: DocumentedRoute, sources: ValueSources): fc.Arbitrary<Headers> {
  const own = inside(route, 'header').map((parameter) => {
    const header = validValues(parameter.schema, sources, parameter.name).map(
      (value) => [parameter.name, headerValue(String(value))] as const,
    );
    return fc.option(header, { nil: undefined, freq: 4 });
  });
  const type = ['content-type', 'application/json'] as const;
  return fc
    .tuple(...own)
    .map((given) => [...(route.body ? [type] : []), ...given.filter((header) => header !== undefined)]);
}

const badHeader: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(
    fc.constant('content-type'),
    fc.constantFrom(
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/jsonx',
      'APPLICATION/JSON;',
      'application/octet-stream',
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'accept',
      'accept-encoding',
      'authorization',
      'content-encoding',
      'content-length',
      'cookie',
      'expect',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'range',
      'traceparent',
      'tracestate',
      'x-amzn-trace-id',
      'x-forwarded-for',
      'x-forwarded-proto',
      'x-http-method-override',
      'x-request-id',
      '__proto__',
      'constructor',
    ),
    fc.oneof(
      hostileTexts.map(headerValue),
      fc.constantFrom(
        '*',
        'W/"1"',
        '"0"',
        '"99999999999999999999"',
        'gzip',
        '0',
        'bytes=0-',
        'DELETE',
        '00-0-0-0',
      ),
    ),
  ),
);

/** The valid ones and others, which may repeat them. */
function badHeaders(valid: fc.Arbitrary<Headers>): fc.Arbitrary<Headers> {
  const added = fc.array(badHeader, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    fc.tuple(valid, added).map(([own, others]) => [...own, ...others]),
    fc.tuple(valid, added).map(([own, others]) => [...own, ...own, ...others]),
    // Instead of the valid one of that name.
    fc.tuple(valid, badHeader).map(([own, other]) => [...own.filter(([name]) => name !== other[0]), other]),
    added,
  );
}

function validBodies(schema: NonNullable<DocumentedRoute['body']>, sources: ValueSources) {
  return validValues(schema, sources).map((value) => JSON.stringify(value));
}

const NO_JSON = [
  '',
  ' ',
  '{',
  '}',
  '[',
  '"',
  '{"a"}',
  "{'a':1}",
  '{"a":1,}',
  'NaN',
  'undefined',
  '\ufeff{}',
  '\u0000',
];

function badBodies(
  schema: NonNullable<DocumentedRoute['body']>,
  sources: ValueSources,
): fc.Arbitrary<HttpCase['body']> {
  const valid = validBodies(schema, sources);
  return fc.oneof(
    { weight: 12, arbitrary: spoiledJson(validValues(schema, sources)) },
    { weight: 3, arbitrary: hostileJson },
    { weight: 2, arbitrary: fc.constantFrom(...NO_JSON, undefined) },
    {
      weight: 1,
      arbitrary: fc.tuple(valid, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    },
    { weight: 1, arbitrary: valid.map((text) => `${text}${text}`) },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Uint8Array.from(bytes)),
    },
    { weight: 1, arbitrary: valid.map((text) => Uint8Array.from(Buffer.from(text, 'utf16le'))) },
    { weight: 1, arbitrary: valid.map((text) => `${text}${' '.repeat(257 * 1024)}`) },
  );
}
