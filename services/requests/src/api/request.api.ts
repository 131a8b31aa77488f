import { creationId, etagOf, requireMatch, type Api } from '@nwassik/http';
import { Refusal } from '@nwassik/refusal';
import type * as z from 'zod';
import { cancelling } from '../app/cancel-request.ts';
import { editing } from '../app/edit-request.ts';
import { posting } from '../app/post-request.ts';
import type { Asked } from '../domain/post-request.ts';
import type { Request } from '../domain/request.ts';
import { standingOn } from '../domain/standing.ts';
import { isShownTo, maySeeExactPlaces } from '../domain/who-sees.ts';
import type { RequestsApiParts } from './parts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { paging } from './paging.ts';
import { ownCardAnswer, ownRequestAnswer, requestAnswer, standingAnswer } from './request-answers.ts';
import {
  cancelRequest,
  editRequest,
  postRequest,
  readMyRequests,
  readPrivatePlaces,
  readRequest,
  readStanding,
} from './request.routes.ts';
import type { postRequestSchema } from './request.schema.ts';

/** The routes of requests. */
export function onRequests(api: Api, parts: RequestsApiParts): void {
  const { requests, offers, meters, now } = parts;
  const post = posting(parts);
  const edit = editing(parts);
  const cancel = cancelling(parts);

  api.on(postRequest, async ({ caller, headers, body }, c) => {
    const key = headers['idempotency-key'];
    const posted = await post(asked(body), {
      id: creationId({ callerId: caller.userId, route: 'POST /v1/requests', key, now: now() }),
      requesterId: caller.userId,
      now: now(),
      fingerprint: key === undefined ? undefined : fingerprintOf(body),
      traceparent: c.get('traceparent'),
    });
    return c.json(ownRequestAnswer(posted, now()), 201, {
      ...etag(posted),
      location: `/v1/requests/${posted.request.id}`,
    });
  });

  api.on(readMyRequests, async ({ caller, query }, c) => {
    const { page, cursorTo } = paging(['mine', caller.userId], query);
    const { items, next } = await requests.mine(caller.userId, page);
    return c.json({
      items: items.map((request) => ownCardAnswer(request, now())),
      nextCursor: cursorTo(next),
    });
  });

  api.on(readRequest, async ({ params }, c) => {
    const whole = await requests.findWhole(params.requestId);
    if (!whole || !isShownTo(whole.request, undefined)) throw new Refusal('request-not-found');
    return c.json(requestAnswer(whole, now()), 200, etag(whole));
  });

  api.on(editRequest, async ({ caller, params, headers, body }, c) => {
    const version = requireMatch(headers['if-match']);
    const { dropoff, pickup, meetup, ...change } = body;
    const edited = await edit(
      params.requestId,
      { ...change, places: definedOnly({ dropoff, pickup, meetup }) },
      { by: caller.userId, now: now(), traceparent: c.get('traceparent'), version },
    );
    return c.json(ownRequestAnswer(edited, now()), 200, etag(edited));
  });

  api.on(cancelRequest, async ({ caller, params }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent') };
    const cancelled = await cancel(params.requestId, acting);
    return c.json(ownRequestAnswer(cancelled, now()), 200, etag(cancelled));
  });

  api.on(readPrivatePlaces, async ({ caller, params }, c) => {
    const whole = await requests.findWhole(params.requestId, true);
    if (!whole || !isShownTo(whole.request, caller.userId)) throw new Refusal('request-not-found');
    const { request, body } = whole;
    if (!maySeeExactPlaces(request, caller.userId, now())) throw new Refusal('not-yours');
    return c.json({ requestId: request.id, ...body.places });
  });

  api.on(readStanding, async ({ caller, params }, c) => {
    const at = now();
    const [request, own, quota] = await Promise.all([
      requests.find(params.requestId),
      offers.own(params.requestId, caller.userId),
      meters.quota(caller.userId, at),
    ]);
    if (!request || !isShownTo(request, caller.userId)) throw new Refusal('request-not-found');
    const standing = standingOn(
      request,
      own.map(({ offer }) => offer),
      caller.userId,
      quota,
      at,
    );
    return c.json(standingAnswer(standing));
  });
}

function etag({ request }: { readonly request: Request }) {
  return { etag: etagOf(request.version) };
}

function asked({ dropoff, pickup, meetup, ...facts }: z.output<typeof postRequestSchema>): Asked {
  return { ...facts, places: definedOnly({ dropoff, pickup, meetup }) };
}

function definedOnly<T>(places: { readonly [Role in 'dropoff' | 'pickup' | 'meetup']: T | undefined }) {
  return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== undefined)) as {
    readonly [Role in 'dropoff' | 'pickup' | 'meetup']?: T;
  };
}
