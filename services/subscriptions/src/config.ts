import * as z from 'zod';

const named = z.string().min(1);

/** The environment of subscriptions' functions, each read once at its start. */
export const HTTP_ENVIRONMENT = {
  TABLE_NAME: named,
  USER_POOL_CLIENT_ID: named,
  VOUCHER_PEPPER_ARN: named,
};
export const PUBLISHER_ENVIRONMENT = { TOPIC_ARN: named, DEAD_LETTER_QUEUE_URL: named };
export const TABLE_ENVIRONMENT = { TABLE_NAME: named };
