import { createLogger } from '@nwassik/observability';
import type { RequestHandler } from 'express';

const log = createLogger('requests');

/** Middleware that logs each answer as the service does, with the logger that Lambda's users usually take. */
export const logAnswers: RequestHandler = (req, res, next) => {
  const requestId = crypto.randomUUID();
  res.set('x-request-id', requestId);
  res.on('finish', () => log.info('answered', { requestId, method: req.method, status: res.statusCode }));
  next();
};
