import { describe, expect, it } from 'vitest';
import { fuzzApi } from './fuzz-api.ts';
import { FUZZ_CASES, FUZZ_SEED } from './fuzz-runs.ts';

const problem = { $ref: '#/components/schemas/Problem' };
const refusal = { content: { 'application/problem+json': { schema: problem } } };

/** A service with one route, as its document has it. */
const DOCUMENT = {
  paths: {
    '/v1/notes/{noteId}': {
      put: {
        parameters: [
          { name: 'noteId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } },
          400: refusal,
        },
      },
    },
  },
  components: {
    schemas: {
      Note: {
        type: 'object',
        required: ['text'],
        properties: { text: { type: 'string', maxLength: 20 } },
        additionalProperties: false,
      },
      Problem: { type: 'object', required: ['type', 'title', 'status', 'code', 'instance', 'requestId'] },
    },
  },
  'x-problems': [{ code: 'malformed' }],
};

interface NoteEvent {
  readonly rawPath: string;
  readonly body?: string;
}
interface Result {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const common = { 'x-request-id': 'r1', traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` };
const saved = (note: unknown): Result => ({
  statusCode: 200,
  headers: { ...common, 'content-type': 'application/json' },
  body: JSON.stringify(note),
});
const refused = (facts: object = {}, status = 400): Result => ({
  statusCode: status,
  headers: { ...common, 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: '/docs#malformed',
    title: 'Malformed',
    status,
    code: status === 404 ? 'not-found' : 'malformed',
    instance: '/',
    requestId: 'r1',
    errors: [{ path: 'text', message: 'must be text' }],
    ...facts,
  }),
});

/** The note in a body, undefined when it holds none. */
function noteIn({ body = '' }: NoteEvent): { text: string } | undefined {
  try {
    const note = JSON.parse(body) as { text: string };
    return typeof note.text === 'string' && note.text.length <= 20 && Object.keys(note).length === 1
      ? note
      : undefined;
  } catch {
    return undefined;
  }
}

/** A service that does all right, but for what a test plants. */
function service(planted: (event: NoteEvent) => Result | undefined = () => undefined) {
  return (event: NoteEvent): Result => {
    const mistake = planted(event);
    if (mistake) return mistake;
    if (event.rawPath.split('/').length !== 4 || event.rawPath.endsWith('/')) {
      return { ...refused({ code: 'malformed' }, 404), statusCode: 404 };
    }
    const note = noteIn(event);
    return note ? saved(note) : refused();
  };
}

function run(planted?: (event: NoteEvent) => Result | undefined) {
  const scene = { callers: { amel: { userId: 'amel' } }, known: {} };
  const notFound = { code: 'not-found' };
  const document = { ...DOCUMENT, 'x-problems': [...DOCUMENT['x-problems'], notFound] };
  return fuzzApi({ document, handler: service(planted), openScene: async () => scene }).run(
    'PUT /v1/notes/{noteId}',
  );
}

describe('fuzzing a route', () => {
  it('tries it often, and gets through as well as refused', async () => {
    const { cases, answers } = await run();
    expect(cases).toBe(FUZZ_CASES);
    expect(answers).toMatchObject({ 200: expect.any(Number), 400: expect.any(Number) });
    expect(answers['200']).toBeGreaterThan(FUZZ_CASES / 5);
    expect(answers['400']).toBeGreaterThan(FUZZ_CASES / 5);
  });

  it.each<[string, (event: NoteEvent) => Result | undefined, RegExp]>([
    [
      'a 500 for a body that is not JSON',
      ({ body = '' }) =>
        body.startsWith('{"a"}') ? { ...refused({ status: 500 }), statusCode: 500 } : undefined,
      /answered a 500/,
    ],
    [
      'a prototype key that gets through',
      ({ body = '' }) => (body.includes('"__proto__":') ? saved({ text: 1 }) : undefined),
      /outside its schema: .*text must be string/,
    ],
    [
      'a member that its schema does not have',
      (event) => {
        const note = noteIn(event);
        return note && saved({ ...note, version: 1 });
      },
      /outside its schema: .*must NOT have additional properties/,
    ],
    [
      'a stack in a problem',
      (event) => (noteIn(event) ? undefined : refused({ detail: 'Oops\n    at save (src/save.ts:3:1)' })),
      /an inside look/,
    ],
    [
      'a status that its document does not name',
      (event) => (noteIn(event) ? undefined : refused({}, 422)),
      /a 422/,
    ],
    [
      'malformed without saying where',
      (event) => (noteIn(event) ? undefined : refused({ errors: [] })),
      /where/,
    ],
    [
      'a problem of an unknown code',
      (event) => (noteIn(event) ? undefined : refused({ code: 'oops' })),
      /unknown code: oops/,
    ],
    [
      'a refusal that is no problem document',
      (event) => (noteIn(event) ? undefined : { ...saved({}), statusCode: 400 }),
      /no problem document/,
    ],
  ])('finds %s, and names the seed that shows it again', async (_what, planted, said) => {
    const failure = await run(planted).catch((error: unknown) => error as Error);
    expect(failure).toBeInstanceOf(Error);
    const { message, cause } = failure as Error;
    expect(message).toContain(`seed: ${FUZZ_SEED}`);
    expect(`${message} ${String(cause)}`).toMatch(said);
  });
});
