import { Router } from 'express';
import type { Market } from '../../market.ts';
import { dealParams, listQuery } from './schemas.ts';
import { signedIn } from './signed-in.ts';
import { validate } from './validate.ts';

/** `/v1/offers` and `/v1/deals` */
export function ownRouter(market: Market): Router {
  const router = Router();
  router.get('/offers/mine', signedIn, validate('query', listQuery), async (_req, res) => {
    res.json(await market.myOffers(res.locals.caller, res.locals.query));
  });
  router.get('/deals/mine', signedIn, validate('query', listQuery), async (_req, res) => {
    res.json(await market.myDeals(res.locals.caller, res.locals.query));
  });
  router.get('/deals/:dealId', signedIn, validate('params', dealParams), async (_req, res) => {
    res.json(await market.deal(res.locals.caller, res.locals.params.dealId));
  });
  return router;
}
