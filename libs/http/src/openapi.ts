import * as z from 'zod';
import { everyServiceRoutes } from './every-service-routes.ts';
import { COMMON_PROBLEMS, type ProblemTable } from './problem.ts';
import type { Answer, Route } from './route.ts';

/** An OpenAPI 3.1 document, as JSON. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

type Json = Record<string, unknown>;

export interface OpenApiOptions {
  readonly service: string;
  readonly title: string;
  /** The service's own routes; those that every service has come first by themselves. */
  readonly routes: readonly Route[];
  readonly problems: ProblemTable;
}

/**
 * The OpenAPI 3.1 document of a service, made from the very schemas that validate. Schemas with
 * `.meta({ id })` become components. Refusals of the gateway itself are described too: they have its format.
 */
export function openApi(options: OpenApiOptions): OpenApiDocument {
  const { service, title, routes } = options;
  const problems: ProblemTable = { ...COMMON_PROBLEMS, ...options.problems };
  const components: Json = { Problem: PROBLEM, GatewayRefusal: GATEWAY_REFUSAL };
  const paths: Record<string, Json> = {};
  for (const route of [...everyServiceRoutes(service), ...routes]) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, problems, components);
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: `The ${service} service of Nwassik Store.` },
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'Cognito access token' },
      },
    },
    /** What each code of a problem document means; `type` leads to it in the browsable page. */
    'x-problems': Object.entries(problems).map(([code, { status, title, detail }]) => ({
      code,
      status,
      title,
      ...(detail !== undefined && { detail }),
    })),
  };
}

function operation(route: Route, problems: ProblemTable, components: Json): Json {
  return {
    operationId: operationId(route),
    summary: route.summary,
    security: route.access === 'public' ? [] : [{ accessToken: [] }],
    parameters: [
      ...parameters('path', route.params, components),
      ...parameters('query', route.query, components),
      ...parameters('header', route.headers, components),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: json(route.body, 'input', components) } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, answer]) => [status, answered(answer, components)]),
      ),
      ...refusals(route, problems),
    },
  };
}

/** `GET /v1/identity/users/{userId}` → `getIdentityUsersByUserId`. */
function operationId(route: Route): string {
  const words = route.path
    .split('/')
    .slice(2)
    .map((part) =>
      part
        .replace(/^\{(\w+)\}$/, 'by-$1')
        .replaceAll(/[^\w]+(\w?)/g, (_all, next: string) => next.toUpperCase()),
    )
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return `${route.method.toLowerCase()}${words.join('')}`;
}

function answered(answer: Answer, components: Json): Json {
  const { description, schema } = answer;
  return {
    description,
    ...(schema && { content: { 'application/json': { schema: json(schema, 'output', components) } } }),
  };
}

function refusals(route: Route, problems: ProblemTable): Json {
  const codes = new Set(route.problems);
  if (route.params || route.query || route.headers || route.body) codes.add('malformed');
  if (route.body) for (const code of ['not-json', 'too-large', 'not-json-type']) codes.add(code);
  if (route.access !== 'public') for (const code of ['signed-out', 'not-permitted']) codes.add(code);
  for (const code of ['failed', 'try-again']) codes.add(code);
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const status = problems[code]?.status;
    if (status === undefined)
      throw new RangeError(`${route.method} ${route.path} names an unknown problem: ${code}`);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, named]) => [status, refusal(status, named)]));
}

function refusal(status: number, codes: readonly string[]): Json {
  const gateway = [401, 403, 404, 413, 429, 500, 503].includes(status);
  return {
    description: codes.join(', '),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      ...(gateway && { 'application/json': { schema: { $ref: '#/components/schemas/GatewayRefusal' } } }),
    },
  };
}

function parameters(
  place: 'path' | 'query' | 'header',
  schema: z.ZodType | undefined,
  components: Json,
): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = json(schema, 'input', components) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** The JSON Schema of a zod schema, its named parts moved to the document's components. */
function json(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const {
    $schema: _dialect,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
    $defs?: Record<string, Json>;
  };
  for (const [name, definition] of Object.entries($defs)) components[name] = withoutIds(moved(definition));
  const root = moved(own);
  const id = root['id'];
  if (typeof id !== 'string') return root;
  components[id] = withoutIds(root);
  return { $ref: `#/components/schemas/${id}` };
}

function moved<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

function withoutIds(schema: Json): Json {
  const { id: _id, ...rest } = schema;
  return rest;
}

const PROBLEM: Json = {
  type: 'object',
  description: 'A problem document (RFC 9457). Decide by `code`; it is stable.',
  required: ['type', 'title', 'status', 'code', 'instance', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};

const GATEWAY_REFUSAL: Json = {
  type: 'object',
  description:
    'What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503).',
  required: ['message'],
  properties: { message: { type: 'string' } },
};
