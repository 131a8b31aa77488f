import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** The OpenAPI document of notifications, as it is also served at `/v1/notifications/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'notifications', title: 'Notifications', routes: ROUTES, problems: PROBLEMS });
}
