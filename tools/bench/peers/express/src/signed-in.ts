import { getCurrentInvoke } from '@codegenie/serverless-express';
import type { RequestHandler } from 'express';
import { callerIn } from '../../market.ts';

/** Middleware that refuses whoever isn't signed in. */
export const signedIn: RequestHandler = (_req, res, next) => {
  const caller = callerIn(getCurrentInvoke().event);
  if (caller === undefined) {
    res.status(401).json({ status: 401, code: 'signed-out' });
    return;
  }
  res.locals.caller = caller;
  next();
};
