import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** The OpenAPI document of subscriptions, as it is also served at `/v1/subscriptions/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'subscriptions', title: 'Subscriptions', routes: ROUTES, problems: PROBLEMS });
}
