/**
 * Routes as sorted lines, `GET /v1/identity/me` or `GET /v1/identity/health public`, so that a test can hold the
 * routes a stack lets through against those its API has.
 */
export function routeList(
  routes: readonly {
    readonly method: string;
    readonly path: string;
    readonly access?: unknown;
    readonly public?: boolean;
  }[],
): string[] {
  return routes
    .map(
      (route) => `${route.method} ${route.path}${route.public || route.access === 'public' ? ' public' : ''}`,
    )
    .toSorted();
}
