import type { TestRequest } from '@nwassik/testing';
import type { Failure, Figure, Findings } from '../figure.ts';
import type { Service } from '../services/service.ts';
import { longestChain } from './longest-chain.ts';
import { recordCalls } from './record-calls.ts';

/** Sequential calls on a request's path. */
const BUDGETS = { read: 1, write: 2, joined: 2 } as const;

/**
 * Lists of one's own that join rows: first their keys, then the rows. What they show is derived from rows that others
 * change; kept ready in the list it would cost each of those changes a write unit (docs/adr/0014-finding-requests.md).
 */
const JOINED = new Set(['GET /v1/requests/mine', 'GET /v1/offers/mine', 'GET /v1/favourites']);

/** For each route, what sets its scene and answers a request that will succeed there. */
export type RouteCalls = Readonly<Record<string, () => Promise<TestRequest & { readonly path: string }>>>;

/**
 * How many AWS calls in a row each of a service's routes makes, and how many of all are scans. A route that
 * `routeCalls` lacks, or that doesn't succeed, is a failure under its name.
 */
export async function callFigures(service: Service, routeCalls: RouteCalls): Promise<Findings> {
  const recorder = recordCalls([service.dynamodb]);
  const figures: Figure[] = [];
  const failures: Failure[] = [];
  const scans: string[] = [];
  for (const { method, path: template } of ownRoutes(service)) {
    const route = `${method} ${template}`;
    const name = `calls.${route}`;
    try {
      const { path, ...request } = await sceneOf(routeCalls, route);
      let status = 0;
      const calls = await recorder.during(async () => {
        ({ status } = await service.call(`${method} ${path}`, request));
      });
      if (status >= 400) throw new Error(`answered ${status}`);
      const actions = calls.map(({ action }) => action);
      if (actions.includes('Scan')) scans.push(route);
      figures.push({
        name,
        value: longestChain(calls),
        unit: 'in a row',
        budget: BUDGETS[kindOf(route)],
        note: actions.join(', ') + (JOINED.has(route) ? ': keys, then rows' : ''),
      });
    } catch (error) {
      failures.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const name = `scans.${service.name}`;
  return {
    figures: [...figures, { name, value: scans.length, unit: 'routes', budget: 0, note: scans.join(', ') }],
    failures,
  };
}

function kindOf(route: string): keyof typeof BUDGETS {
  if (JOINED.has(route)) return 'joined';
  return route.startsWith('GET ') ? 'read' : 'write';
}

async function sceneOf(routeCalls: RouteCalls, route: string) {
  const scene = routeCalls[route];
  if (scene === undefined) throw new Error('no scene is set for this route');
  return scene();
}

/** All but health and the document, which ask nobody. */
function ownRoutes({ name, routes }: Service) {
  const everyServices = new Set([`/v1/${name}/health`, `/v1/${name}/openapi.json`]);
  return routes.filter(({ path }) => !everyServices.has(path));
}
