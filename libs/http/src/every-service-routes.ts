import * as z from 'zod';
import { defineRoute } from './route.ts';

const healthSchema = z.strictObject({ service: z.string(), status: z.literal('ok') }).meta({ id: 'Health' });

/** The two routes every service has: its health and its description. */
export function everyServiceRoutes(service: string) {
  return [
    defineRoute({
      method: 'GET',
      path: `/v1/${service}/health`,
      access: 'public',
      summary: 'Whether the service answers',
      answers: { 200: { description: 'It does.', schema: healthSchema } },
    }),
    defineRoute({
      method: 'GET',
      path: `/v1/${service}/openapi.json`,
      access: 'public',
      summary: 'This document',
      answers: { 200: { description: 'OpenAPI 3.1, made from the schemas that validate.' } },
    }),
  ] as const;
}
