import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from './json-schema.ts';
import type { ApiDocument, DocumentedRoute } from './openapi-routes.ts';

/** An answer read whole. */
export interface ReadAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: string;
}

/** What an answer must never give away: a stack's frame, a file of ours, the name of an exception. */
const GIVES_AWAY = /\n\s+at |node_modules|\.(?:ts|mjs|js):\d+|[a-z](?:Exception|Error)\b|arn:aws:/;

/** Checks answers against the OpenAPI document that promises them. */
export interface AnswerCheck {
  /**
   * What is wrong with an answer, undefined when nothing is. `route` is undefined where no route of the document
   * answers at that path.
   */
  complaint(route: DocumentedRoute | undefined, answer: ReadAnswer): string | undefined;
}

export function answerCheck(document: ApiDocument): AnswerCheck {
  // Zod writes a pattern beside each format but `uri`: formats need no second look.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', components: { schemas: document.schemas } });
  const validators = new Map<JsonSchema, ValidateFunction>();

  function mismatch(schema: JsonSchema, value: unknown): string | undefined {
    const validate = validators.get(schema) ?? ajv.compile(rebased(schema));
    validators.set(schema, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  }

  function problemComplaint({ status, headers, body }: ReadAnswer): string | undefined {
    if (headers.get('content-type') !== 'application/problem+json')
      return 'a refusal that is no problem document';
    const problem = parsed(body);
    const wrong = mismatch({ $ref: '#/components/schemas/Problem' }, problem);
    if (wrong !== undefined) return `a problem document outside its schema: ${wrong}`;
    const { status: said, code, requestId, errors } = problem as Record<string, unknown>;
    if (said !== status) return `a problem document that says ${String(said)} with a ${status}`;
    if (!document.problemCodes.has(String(code))) return `a problem of an unknown code: ${String(code)}`;
    if (requestId !== headers.get('x-request-id')) return 'a problem document of another request';
    if (code === 'malformed' && !(Array.isArray(errors) && errors.length > 0))
      return 'malformed without saying where';
    return undefined;
  }

  return {
    complaint(route, answer) {
      const { status, headers, body } = answer;
      if (status >= 500) return `a ${status}`;
      if (GIVES_AWAY.test(body)) return 'an inside look: a stack, a file or an exception';
      if (!headers.get('x-request-id')) return 'no x-request-id';
      if (!/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(headers.get('traceparent') ?? ''))
        return 'no traceparent';
      if (route === undefined)
        return status === 404 ? problemComplaint(answer) : `a ${status} where no route is`;
      const promised = route.responses[String(status)];
      if (promised === undefined) return `a ${status}, which its document does not name`;
      if (status >= 400) return problemComplaint(answer);
      const schema = promised.content?.['application/json']?.schema;
      if (schema === undefined) return status === 204 && body !== '' ? 'a 204 with a body' : undefined;
      if (headers.get('content-type') !== 'application/json') return 'a body that is not called JSON';
      const wrong = mismatch(schema, parsed(body));
      return wrong === undefined ? undefined : `a body outside its schema: ${wrong}`;
    },
  };
}

/** The schema with its references leading into the document that was added as a whole. */
function rebased(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'),
  ) as JsonSchema;
}

/** The JSON value of a body; undefined, which no schema allows, where it is none. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
