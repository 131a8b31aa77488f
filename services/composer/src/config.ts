import * as z from 'zod';

/** The environment of the composer's function. */
export const HTTP_ENVIRONMENT = { USER_POOL_CLIENT_ID: z.string().min(1), ORIGIN: z.url() };
