import { PROBLEMS } from '@nwassik/requests/src/api/problems.ts';
import { Refusal } from '@nwassik/refusal';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { logAnswers } from '../../log-answers.ts';
import type { Market } from '../../market.ts';
import { openApi } from './openapi.ts';
import { ownRouter } from './own.router.ts';
import { requestsRouter } from './requests.router.ts';

/** What a rule refuses, as a problem document. */
const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  const code = error instanceof Refusal ? error.code : 'failed';
  const { status = 500, title = 'Something went wrong' } =
    (PROBLEMS as Record<string, { status?: number; title?: string }>)[code] ?? {};
  res.status(status).type('application/problem+json').send(JSON.stringify({ status, title, code }));
};

/** The routes of services/requests as an Express app. */
export function createApp(market: Market): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logAnswers);
  app.use(express.json({ limit: '256kb' }));
  app.get('/v1/requests/health', (_req, res) => void res.json({ service: 'requests', status: 'ok' }));
  app.get('/v1/requests/openapi.json', (_req, res) => void res.json(openApi()));
  app.use('/v1/requests', requestsRouter(market));
  app.use('/v1', ownRouter(market));
  app.use(onError);
  return app;
}
