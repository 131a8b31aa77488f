import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** The OpenAPI document of requests, as it is also served at `/v1/requests/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'requests', title: 'Requests', routes: ROUTES, problems: PROBLEMS });
}
