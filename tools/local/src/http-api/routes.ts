/** A route's key, taken apart. */
interface RoutePattern {
  /** `undefined` for `ANY`. */
  readonly method: string | undefined;
  readonly segments: readonly Segment[];
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'greedy'; readonly name: string };

/** The route that a request goes to, with the values of its path parameters. */
export interface RouteMatch<Route> {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const DEFAULT_ROUTE = '$default';

/**
 * Picks the route of a request as API Gateway does: the most specific path wins, from left to right a literal
 * before a parameter before a greedy one; for one path its own method wins over `ANY`; `$default` takes the rest.
 *
 * @param path decoded, beginning with a slash; a slash at its end makes it another path.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function createRouter<Route extends { readonly routeKey: string }>(
  routes: readonly Route[],
): (method: string, path: string) => RouteMatch<Route> | undefined {
  const byDefault = routes.find(({ routeKey }) => routeKey === DEFAULT_ROUTE);
  const candidates = routes
    .filter((route) => route !== byDefault)
    .map((route) => ({ route, pattern: parseRouteKey(route.routeKey) }))
    .toSorted((one, other) => compareSpecificity(one.pattern, other.pattern));

  return (method, path) => {
    const parts = path.slice(1).split('/');
    for (const { route, pattern } of candidates) {
      if (pattern.method !== undefined && pattern.method !== method) continue;
      const pathParameters = matchSegments(pattern.segments, parts);
      if (pathParameters) return { route, pathParameters };
    }
    return byDefault && { route: byDefault, pathParameters: {} };
  };
}

function parseRouteKey(routeKey: string): RoutePattern {
  const [method = '', path = ''] = routeKey.split(' ');
  return {
    method: method === 'ANY' ? undefined : method,
    segments: path.slice(1).split('/').map(parseSegment),
  };
}

function parseSegment(text: string): Segment {
  const [, name, plus] = /^\{([^}+]+)(\+)?\}$/.exec(text) ?? [];
  if (name === undefined) return { kind: 'literal', text };
  return { kind: plus ? 'greedy' : 'parameter', name };
}

const RANK = { literal: 0, parameter: 1, greedy: 2 } as const;

function compareSpecificity(one: RoutePattern, other: RoutePattern): number {
  const length = Math.min(one.segments.length, other.segments.length);
  for (let index = 0; index < length; index++) {
    const difference =
      RANK[one.segments[index]?.kind ?? 'literal'] - RANK[other.segments[index]?.kind ?? 'literal'];
    if (difference !== 0) return difference;
  }
  return Number(one.method === undefined) - Number(other.method === undefined);
}

function matchSegments(
  segments: readonly Segment[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.kind === 'greedy') {
      const rest = parts.slice(index).join('/');
      return rest === '' ? undefined : { ...parameters, [segment.name]: rest };
    }
    if (segment.kind === 'literal' ? part !== segment.text : part === '') return undefined;
    if (segment.kind === 'parameter') parameters[segment.name] = part;
  }
  return parts.length === segments.length ? parameters : undefined;
}
