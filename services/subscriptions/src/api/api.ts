import { createApi, type Api } from '@nwassik/http';
import { addOwnRoutes } from './own.api.ts';
import type { SubscriptionsApiParts } from './parts.ts';
import { PROBLEMS } from './problems.ts';
import { addSaleRoutes } from './sale.api.ts';

/** The HTTP API of subscriptions. */
export function subscriptionsApi(parts: SubscriptionsApiParts): Api {
  const { clientId, log } = parts;
  const api = createApi({
    service: 'subscriptions',
    title: 'Subscriptions',
    problems: PROBLEMS,
    clientId,
    log,
  });
  addSaleRoutes(api, parts);
  addOwnRoutes(api, parts);
  return api;
}
