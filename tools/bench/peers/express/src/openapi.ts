import * as z from 'zod';
import * as schemas from './schemas.ts';

/** The document of what is sent, made when it is first asked for. */
export function openApi() {
  const components = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Requests', version: '1' },
    components: { schemas: Object.fromEntries(components) },
  };
}
