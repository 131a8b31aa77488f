import type { toHttpApiEvent } from './http-api-event.ts';

/** A function of a service with the routes it answers. */
export interface GatewayFunction {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly handler: (event: never, context: never) => unknown;
}

/**
 * Several functions of one service behind one door, as the gateway has them: a call goes to the function whose route
 * it is, a fixed path before one with a parameter there; what is nobody's route goes to the first.
 */
export function functionsGateway(functions: readonly [GatewayFunction, ...GatewayFunction[]]) {
  const routes = functions
    .flatMap(({ routes, handler }) => routes.map((route) => ({ ...route, handler })))
    .toSorted((one, other) => parameters(one.path) - parameters(other.path));
  return (event: Awaited<ReturnType<typeof toHttpApiEvent>>, context: unknown): unknown => {
    const { method, path } = event.requestContext.http;
    const found = routes.find((route) => route.method === method && pattern(route.path).test(path));
    return (found ?? functions[0]).handler(event as never, context as never);
  };
}

function parameters(path: string): number {
  return path.split('{').length - 1;
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
