import { expect, it } from 'vitest';
import * as z from 'zod';
import { readConfig } from './read-config.ts';

const shape = { TABLE_NAME: z.string().min(1), LIMIT: z.coerce.number().int() };

it('reads what is there', () => {
  expect(readConfig(shape, { TABLE_NAME: 'identity', LIMIT: '5', PATH: '/bin' })).toEqual({
    TABLE_NAME: 'identity',
    LIMIT: 5,
  });
});

it('names what is missing or wrong, and shows no value', () => {
  expect(() => readConfig(shape, { LIMIT: 'secret' })).toThrow(
    'missing or wrong in the environment: TABLE_NAME, LIMIT',
  );
  expect(() => readConfig(shape, { LIMIT: 'secret' })).not.toThrow('secret');
});
