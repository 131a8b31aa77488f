import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spoiledJson } from './spoiled-json.ts';
import { standIn, withKnown } from './stand-in.ts';
import { validValues } from './valid-values.ts';

const schema = {
  type: 'object',
  required: ['id', 'kind', 'amount', 'on'],
  properties: {
    id: { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]{36}$' },
    kind: { enum: ['shop', 'public'] },
    amount: { type: 'integer', minimum: 0, maximum: 10 },
    on: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    note: { anyOf: [{ type: 'string', minLength: 1, maxLength: 500 }, { type: 'null' }] },
    tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]{2,3}$' }, minItems: 1, maxItems: 3 },
  },
  additionalProperties: false,
};
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
const nothing = { schemas: {}, known: {}, typical: {} };

it('valid values are what their schema allows', () => {
  fc.assert(
    fc.property(validValues(schema, nothing), (value) => {
      expect(isValid(value)).toBe(true);
    }),
  );
});

it('values with one thing wrong are mostly what it does not allow', () => {
  const texts = fc.sample(spoiledJson(validValues(schema, nothing)), { numRuns: 500, seed: 1 });
  expect(texts.filter((text) => !isValid(JSON.parse(text))).length).toBeGreaterThan(350);
});

it('what a scene knows by a name stands for members of that name', () => {
  const sources = { ...nothing, known: { id: ['first', 'second'] } };
  const ids = fc.sample(validValues({ type: 'string' }, sources, 'id'), { numRuns: 50, seed: 1 });
  expect(ids).toContain(standIn('id', 1));
  expect(withKnown(`/v1/notes/${standIn('id', 1)}?x=${standIn('other', 0)}`, sources.known)).toBe(
    '/v1/notes/second?x=~other~0~',
  );
});
