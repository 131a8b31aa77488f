import * as z from 'zod';

const named = z.string().min(1);

/** The environment of the functions of requests, each read once at its start. */
export const HTTP_ENVIRONMENT = { TABLE_NAME: named, USER_POOL_CLIENT_ID: named };
export const PUBLISHER_ENVIRONMENT = { TOPIC_ARN: named, DEAD_LETTER_QUEUE_URL: named };
export const INBOX_ENVIRONMENT = { TABLE_NAME: named };
export const SWEEPER_ENVIRONMENT = { TABLE_NAME: named };
export const UPLOADS_ENVIRONMENT = { TABLE_NAME: named, UPLOADS_BUCKET: named, USER_POOL_CLIENT_ID: named };
export const IMAGES_ENVIRONMENT = { TABLE_NAME: named, UPLOADS_BUCKET: named };
export const PROJECTOR_ENVIRONMENT = { UPLOADS_BUCKET: named };
export const AREA_COUNTER_ENVIRONMENT = { TABLE_NAME: named };
export const PLACES_ENVIRONMENT = { USER_POOL_CLIENT_ID: named };
export const AMAZON_PLACES_ENVIRONMENT = { USER_POOL_CLIENT_ID: named, PLACES_REGION: named };
