import * as z from 'zod';

const named = z.string().min(1);

/** The environment of notifications' functions, each read once at its start. */
export const HTTP_ENVIRONMENT = {
  TABLE_NAME: named,
  USER_POOL_CLIENT_ID: named,
  SECRET_ARN: named,
  /** Host names of push services, with commas between them. */
  PUSH_SERVICES: named.transform((names) => names.split(',')),
};
export const INBOX_ENVIRONMENT = { TABLE_NAME: named };
export const PUBLISHER_ENVIRONMENT = { TOPIC_ARN: named, DEAD_LETTER_QUEUE_URL: named };
export const SENDER_ENVIRONMENT = {
  TABLE_NAME: named,
  USER_POOL_ID: named,
  SECRET_ARN: named,
  ORIGIN: z.url(),
  MAIL_FROM: named,
  MAIL_CONFIGURATION_SET: named,
};
export const MAIL_FEEDBACK_ENVIRONMENT = { TABLE_NAME: named };
