import { expect, it } from 'vitest';
import { problemsOf } from './openapi.ts';
import { schemaText } from './schema-text.ts';

it('writes a schema as a type', () => {
  const text = schemaText({
    type: 'object',
    required: ['fee'],
    properties: {
      fee: { $ref: '#/components/schemas/Money' },
      message: { type: 'string', minLength: 1, maxLength: 1000 },
      states: { type: 'array', items: { enum: ['open', 'agreed'] } },
      dueOn: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
      limit: { type: 'integer', minimum: 1, maximum: 50 },
    },
  });
  expect(text).toBe(
    [
      '{',
      '  fee: Money;',
      '  message?: string; // 1 to 1000 characters',
      '  states?: ("open" | "agreed")[];',
      '  dueOn?: string | null;',
      '  limit?: number; // 1 to 50',
      '}',
    ].join('\n'),
  );
});

it('says nothing about what it does not know', () => {
  expect(schemaText({})).toBe('unknown');
  expect(schemaText({ type: 'object' })).toBe('{}');
});

it('collects the problems of a service, each with what it means and where it comes from', () => {
  const answers = {
    200: { description: 'The request' },
    404: { description: 'request-not-found, not-found' },
  };
  expect(
    problemsOf({
      info: { title: 't' },
      paths: { '/a': { get: { responses: answers } }, '/b': { post: { responses: answers } } },
      'x-problems': [{ code: 'not-found', title: 'There is nothing here', detail: 'Look elsewhere.' }],
    }),
  ).toEqual([
    {
      code: 'not-found',
      status: '404',
      operations: ['GET /a', 'POST /b'],
      meaning: 'There is nothing here. Look elsewhere.',
    },
    { code: 'request-not-found', status: '404', operations: ['GET /a', 'POST /b'], meaning: '' },
  ]);
});
