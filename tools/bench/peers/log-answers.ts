import { Logger } from '@aws-lambda-powertools/logger';
import type { RequestHandler } from 'express';

const log = new Logger({ serviceName: 'requests' });

/** Middleware that logs each answer as the service does, with the logger that Lambda's users usually take. */
export const logAnswers: RequestHandler = (req, res, next) => {
  const requestId = crypto.randomUUID();
  res.set('x-request-id', requestId);
  res.on('finish', () => log.info('answered', { requestId, method: req.method, status: res.statusCode }));
  next();
};
