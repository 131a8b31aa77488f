import { describe, expect, it } from 'vitest';
import { selectRoute } from './route-selection.ts';

describe('route selection', () => {
  it.each([
    ['the field', ['type'], '{"type":"ping"}', 'ping'],
    ['a nested field', ['message', 'type'], '{"message":{"type":"ping"}}', 'ping'],
    ['a number as text', ['type'], '{"type":5}', '5'],
    ['nothing without the field', ['type'], '{"kind":"ping"}', undefined],
    ['nothing in what is not JSON', ['type'], 'ping', undefined],
    ['nothing in an array', ['type'], '["type"]', undefined],
    ['nothing by an object', ['type'], '{"type":{}}', undefined],
    ['nothing inherited', ['constructor'], '{}', undefined],
  ])('finds %s', (_what, fields, body, expected) => {
    expect(selectRoute(fields, body)).toBe(expected);
  });
});
