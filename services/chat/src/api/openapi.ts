import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** Chat's OpenAPI document, as it is also served at `/v1/chat/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({ service: 'chat', title: 'Chat', routes: ROUTES, problems: PROBLEMS });
}
