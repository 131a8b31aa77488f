import type { JsonSchema, NamedSchemas } from './json-schema.ts';

/** One operation of an OpenAPI document. */
export interface DocumentedRoute {
  /** `POST /v1/requests/{requestId}/offers`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of its JSON body, where it takes one. */
  readonly body: JsonSchema | undefined;
  readonly responses: Readonly<Record<string, DocumentedAnswer>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface DocumentedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** An OpenAPI 3.1 document as this product's services write it. */
export interface ApiDocument {
  readonly routes: readonly DocumentedRoute[];
  readonly schemas: NamedSchemas;
  /** The codes its problem documents may have. */
  readonly problemCodes: ReadonlySet<string>;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, DocumentedAnswer>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: NamedSchemas };
  readonly 'x-problems': readonly { readonly code: string }[];
}

/** Reads a service's OpenAPI document. */
export function readDocument(openApiDocument: unknown): ApiDocument {
  const document = openApiDocument as Document;
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, { parameters = [], requestBody, responses }]) => ({
      name: `${verb.toUpperCase()} ${path}`,
      method: verb.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
      responses,
    })),
  );
  const problemCodes = new Set(document['x-problems'].map(({ code }) => code));
  return { routes, schemas: document.components.schemas, problemCodes };
}

/**
 * The route that answers at a decoded path: an input may have made another path of it than it was meant for. Words go
 * before parameters, as at the gateway.
 */
export function routeAt(
  routes: readonly DocumentedRoute[],
  method: string,
  path: string,
): DocumentedRoute | undefined {
  return routes
    .filter((route) => route.method === method && templatePattern(route.path).test(path))
    .toSorted((a, b) => parametersIn(a.path) - parametersIn(b.path))[0];
}

function templatePattern(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[^/]+')}$`, 's');
}

function parametersIn(template: string): number {
  return template.split('{').length - 1;
}
