import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** The composer's OpenAPI document, as it is also served at `/v1/composer/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'composer', title: 'Views', routes: ROUTES, problems: PROBLEMS });
}
