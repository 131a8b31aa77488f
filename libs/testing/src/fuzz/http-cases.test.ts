import fc from 'fast-check';
import { expect, it } from 'vitest';
import { httpCases, type HttpCase } from './http-cases.ts';

const text = { type: 'string' };
const route = {
  name: 'POST /v1/notes/{noteId}',
  method: 'POST',
  path: '/v1/notes/{noteId}',
  parameters: [
    { name: 'noteId', in: 'path' as const, required: true, schema: text },
    { name: 'limit', in: 'query' as const, required: false, schema: text },
    { name: 'if-match', in: 'header' as const, required: false, schema: text },
  ],
  body: { type: 'object', properties: { text } },
  responses: {},
};
const sources = { schemas: {}, known: { noteId: ['n1'], limit: ['5'] }, typical: {} };
const cases = fc.sample(httpCases(route, ['amel', 'sami'], sources), { numRuns: 1_000, seed: 1 });

/** How many of a hundred cases are so. */
const share = (is: (one: HttpCase) => boolean) => (cases.filter(is).length / cases.length) * 100;
const header = (name: string) => (one: HttpCase) => one.headers.filter(([given]) => given === name).length;
const bodyText = ({ body }: HttpCase) => (typeof body === 'string' ? body : '');

it('optional parameters come with some cases and not with others', () => {
  expect(share(({ query }) => query.startsWith('limit='))).toBeGreaterThan(25);
  expect(share(({ query }) => query === '')).toBeGreaterThan(25);
  expect(share((one) => header('if-match')(one) > 0)).toBeGreaterThan(25);
});

it('every caller calls, and now and then nobody', () => {
  for (const caller of ['amel', 'sami', undefined]) {
    expect(share((one) => one.caller === caller)).toBeGreaterThan(3);
  }
});

it.each<[string, (one: HttpCase) => boolean]>([
  ['encoded dots and slashes in paths', ({ path }) => /%2e%2e%2f/i.test(path)],
  ['encoded NULs in paths', ({ path }) => path.includes('%00')],
  ['what is no UTF-8 in paths', ({ path }) => /%ff|%ED%A0%80/.test(path)],
  ['repeated parameters', ({ query }) => /(^|&)limit=.*&limit=/.test(query)],
  ['repeated headers', (one) => header('content-type')(one) > 1],
  ['wrong content types', ({ headers }) => headers.some(([, value]) => value === 'text/plain')],
  ['prototype keys', (one) => bodyText(one).includes('"__proto__":')],
  ['members nobody asked for', (one) => bodyText(one).includes('"version":')],
  ['deep bodies', (one) => /(\[|\{"a":\[){50}/.test(bodyText(one))],
  ['huge texts', (one) => bodyText(one).length > 4_000],
  ['huge numbers', (one) => /1e400|9007199254740993/.test(bodyText(one))],
  ['bidi controls', (one) => /[\u202a-\u202e\u2066-\u2069]/.test(bodyText(one))],
  ['lone surrogates', (one) => /\\ud[89a-f]/.test(bodyText(one))],
  ['bodies larger than 256 KB', (one) => bodyText(one).length > 256 * 1024],
  ['bodies that are no text', ({ body }) => body instanceof Uint8Array],
  ['no body', ({ body }) => body === undefined || body === ''],
])('there are %s among them', (_what, is) => {
  expect(share(is)).toBeGreaterThan(0.1);
});
