import { expect, it } from 'vitest';
import { outline } from './outline.ts';

const schemas = {
  Money: {
    type: 'object',
    required: ['amount'],
    properties: {
      amount: { type: 'integer', minimum: 0, maximum: 1_000 },
      currency: { enum: ['TND', 'EUR'] },
    },
  },
  Knot: { type: 'object', properties: { next: { $ref: '#/components/schemas/Knot' } } },
};

it('writes a schema as TypeScript would, limits behind', () => {
  expect(
    outline(
      {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string', minLength: 3, maxLength: 100 },
          reward: { anyOf: [{ $ref: '#/components/schemas/Money' }, { type: 'null' }] },
          photos: { type: 'array', items: { type: 'string', format: 'uri' }, maxItems: 4 },
        },
      },
      schemas,
    ),
  ).toBe(
    [
      '{',
      '  title: string (3…100 characters)',
      '  reward?: {',
      '    amount: integer (0…1000)',
      '    currency?: "TND" | "EUR"',
      '  } | null',
      '  photos?: [ uri ] (…4 items)',
      '}',
    ].join('\n'),
  );
});

it('stops unfolding a schema that holds itself', () => {
  expect(outline({ $ref: '#/components/schemas/Knot' }, schemas)).toContain('next?: Knot');
});
