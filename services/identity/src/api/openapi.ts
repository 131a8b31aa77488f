import { openApi, type OpenApiDocument } from '@nwassik/http';
import { PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';
import { UPLOAD_ROUTES } from './upload.routes.ts';

/** Identity's OpenAPI document, as it is also served at `/v1/identity/openapi.json`. */
export function openApiDocument(): OpenApiDocument {
  return openApi({
    service: 'identity',
    title: 'Identity',
    routes: [...ROUTES, ...UPLOAD_ROUTES],
    problems: PROBLEMS,
  });
}
