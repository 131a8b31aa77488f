import * as z from 'zod';

const named = z.string().min(1);

/** The environment of subscriptions' functions, each read once at its start. */
export const HTTP_ENVIRONMENT = { USER_POOL_CLIENT_ID: named };
export const INBOX_ENVIRONMENT = { TABLE_NAME: named };
