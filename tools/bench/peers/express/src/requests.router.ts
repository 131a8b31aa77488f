import { Router, type Request } from 'express';
import type { Market } from '../../market.ts';
import {
  acceptBody,
  browseQuery,
  editBody,
  listQuery,
  offerBody,
  offerParams,
  postBody,
  readBody,
  reconfirmBody,
  requestParams,
} from './schemas.ts';
import { signedIn } from './signed-in.ts';
import { validate } from './validate.ts';

const keyOf = (req: Request) => req.get('idempotency-key');

/** `/v1/requests` */
export function requestsRouter(market: Market): Router {
  const router = Router();
  const onRequest = validate('params', requestParams);
  const onOffer = validate('params', offerParams);

  router.post('/', signedIn, validate('body', postBody), async (req, res) => {
    const { dropoff, pickup, meetup, ...facts } = res.locals.body;
    const places = JSON.parse(JSON.stringify({ dropoff, pickup, meetup }));
    const posted = await market.post(res.locals.caller, { ...facts, places }, keyOf(req), req.body);
    res.status(201).location(`/v1/requests/${posted.id}`).json(posted);
  });

  router.get('/', validate('query', browseQuery), async (_req, res) => {
    const { ids, limit, cursor, ...filter } = res.locals.query;
    res.json(ids ? await market.cardsOf(ids) : await market.browse(filter, { limit, cursor }));
  });

  router.get('/mine', signedIn, validate('query', listQuery), async (_req, res) => {
    res.json(await market.mine(res.locals.caller, res.locals.query));
  });

  router.get('/:requestId', onRequest, async (_req, res) => {
    const { version, answer } = await market.read(res.locals.params.requestId);
    res.set('etag', `"${version}"`).json(answer);
  });

  router.patch('/:requestId', signedIn, onRequest, validate('body', editBody), async (req, res) => {
    const before = /^"(\d+)"$/.exec(req.get('if-match') ?? '')?.[1];
    if (before === undefined) {
      res.status(428).json({ status: 428, code: 'if-match-missing' });
      return;
    }
    const { dropoff, pickup, meetup, ...change } = res.locals.body;
    const places = JSON.parse(JSON.stringify({ dropoff, pickup, meetup }));
    const { requestId } = res.locals.params;
    const edited = await market.edit(res.locals.caller, requestId, { ...change, places }, Number(before));
    res.set('etag', `"${edited.version}"`).json(edited.answer);
  });

  router.post('/:requestId/cancel', signedIn, onRequest, async (_req, res) => {
    res.json(await market.cancel(res.locals.caller, res.locals.params.requestId));
  });

  router.get('/:requestId/private', signedIn, onRequest, async (_req, res) => {
    res.json(await market.privatePlaces(res.locals.caller, res.locals.params.requestId));
  });

  router.get('/:requestId/standing', signedIn, onRequest, async (_req, res) => {
    res.json(await market.standing(res.locals.caller, res.locals.params.requestId));
  });

  router.post('/:requestId/offers', signedIn, onRequest, validate('body', offerBody), async (req, res) => {
    const { caller, params, body } = res.locals;
    res.status(201).json(await market.offer(caller, params.requestId, body, keyOf(req), req.body));
  });

  router.get('/:requestId/offers', signedIn, onRequest, validate('query', listQuery), async (_req, res) => {
    res.json(await market.offersOn(res.locals.caller, res.locals.params.requestId, res.locals.query));
  });

  router.post(
    '/:requestId/offers/read',
    signedIn,
    onRequest,
    validate('body', readBody),
    async (_req, res) => {
      res.json(await market.markRead(res.locals.caller, res.locals.params.requestId, res.locals.body));
    },
  );

  router.post(
    '/:requestId/offers/:offerId/accept',
    signedIn,
    onOffer,
    validate('body', acceptBody),
    async (_req, res) => {
      const { caller, params, body } = res.locals;
      const { version, answer } = await market.accept(caller, params.requestId, params.offerId, body);
      res.set('etag', `"${version}"`).json(answer);
    },
  );

  router.post('/:requestId/offers/:offerId/decline', signedIn, onOffer, async (_req, res) => {
    const { caller, params } = res.locals;
    res.json(await market.decline(caller, params.requestId, params.offerId));
  });

  router.post('/:requestId/offers/:offerId/withdraw', signedIn, onOffer, async (_req, res) => {
    const { caller, params } = res.locals;
    res.json(await market.withdraw(caller, params.requestId, params.offerId));
  });

  router.post(
    '/:requestId/offers/:offerId/reconfirm',
    signedIn,
    onOffer,
    validate('body', reconfirmBody),
    async (_req, res) => {
      const { caller, params, body } = res.locals;
      res.json(await market.reconfirm(caller, params.requestId, params.offerId, body.termsVersion));
    },
  );

  return router;
}
