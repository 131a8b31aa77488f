import * as z from 'zod';

const named = z.string().min(1);

/** The environment of identity's functions, each read once at its start. */
export const HTTP_ENVIRONMENT = { TABLE_NAME: named, USER_POOL_ID: named, USER_POOL_CLIENT_ID: named };
export const POST_CONFIRMATION_ENVIRONMENT = { TABLE_NAME: named };
export const PUBLISHER_ENVIRONMENT = { TOPIC_ARN: named, DEAD_LETTER_QUEUE_URL: named };
export const UPLOADS_ENVIRONMENT = { TABLE_NAME: named, UPLOADS_BUCKET: named, USER_POOL_CLIENT_ID: named };
export const IMAGES_ENVIRONMENT = { TABLE_NAME: named, UPLOADS_BUCKET: named };
export const PROJECTOR_ENVIRONMENT = { UPLOADS_BUCKET: named };
