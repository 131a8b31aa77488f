import { createApi, type Api, type Env } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import type { Context } from 'hono';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { dealsView } from '../views/deals.ts';
import { homeView } from '../views/home.ts';
import { inboxView } from '../views/inbox.ts';
import { meView } from '../views/me.ts';
import { requestView } from '../views/request.ts';
import { PROBLEMS } from './problems.ts';
import { viewDeals, viewHome, viewInbox, viewMe, viewRequest } from './routes.ts';

/** The composer's HTTP API. */
export function composerApi(parts: {
  readonly upstream: Upstream;
  readonly clientId: string;
  readonly log: Log;
}): Api {
  const { upstream, clientId, log } = parts;
  const api = createApi({ service: 'composer', title: 'Views', problems: PROBLEMS, clientId, log });
  const onBehalfOf = (c: Context<Env>): OnBehalf => ({
    authorization: c.req.header('authorization'),
    traceparent: c.get('traceparent'),
  });

  api.on(viewMe, async (_input, c) => c.json(await meView(upstream, onBehalfOf(c))));

  api.on(viewHome, async (_input, c) => c.json(await homeView(upstream, onBehalfOf(c))));

  api.on(viewRequest, async ({ params, caller }, c) =>
    c.json(await requestView(upstream, params.requestId, caller.userId, onBehalfOf(c))),
  );

  api.on(viewInbox, async ({ query, caller }, c) =>
    c.json(await inboxView(upstream, query, caller.userId, onBehalfOf(c))),
  );

  api.on(viewDeals, async ({ query, caller }, c) =>
    c.json(await dealsView(upstream, query, caller.userId, onBehalfOf(c))),
  );

  return api;
}
