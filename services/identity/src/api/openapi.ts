import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** Identity's OpenAPI document, as it is also served at `/v1/identity/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'identity', title: 'Identity', routes: ROUTES, problems: PROBLEMS });
}
