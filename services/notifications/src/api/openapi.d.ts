import { type OpenApiDocument } from '@nwassik/http';
/** The OpenAPI document of notifications, as it is also served at `/v1/notifications/openapi.json`. */
export declare function openApiDocument(): OpenApiDocument;
