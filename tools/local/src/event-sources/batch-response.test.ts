import { describe, expect, it } from 'vitest';
import { failedItems } from './batch-response.ts';

describe('the answer of a function that reports failures', () => {
  it.each([
    ['nothing', null],
    ['undefined', undefined],
    ['an empty object', {}],
    ['no list', { batchItemFailures: null }],
    ['an empty list', { batchItemFailures: [] }],
  ])('is a complete success with %s', (_what, payload) => {
    expect([...failedItems(payload, ['a', 'b'])]).toEqual([]);
  });

  it('names the items that failed', () => {
    expect([...failedItems({ batchItemFailures: [{ itemIdentifier: 'b' }] }, ['a', 'b'])]).toEqual(['b']);
  });

  it.each([
    ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['a null identifier', { batchItemFailures: [{ itemIdentifier: null }] }],
    ['another key', { batchItemFailures: [{ itemId: 'a' }] }],
    ['an identifier of another batch', { batchItemFailures: [{ itemIdentifier: 'z' }] }],
    ['a text', 'ok'],
  ])('is a complete failure with %s', (_what, payload) => {
    expect([...failedItems(payload, ['a', 'b'])]).toEqual(['a', 'b']);
  });
});
