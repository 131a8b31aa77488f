import type { RequestHandler } from 'express';
import type * as z from 'zod';

/** Middleware that lets a request through once its part has the right shape, and keeps that part parsed. */
export function validate(part: 'params' | 'query' | 'body', schema: z.ZodType): RequestHandler {
  return (req, res, next) => {
    const result = schema.safeParse(req[part]);
    if (!result.success) {
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      res.status(400).json({ status: 400, code: 'malformed', errors });
      return;
    }
    res.locals[part] = result.data;
    next();
  };
}
