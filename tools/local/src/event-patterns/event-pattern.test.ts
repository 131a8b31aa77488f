import { describe, expect, it } from 'vitest';
import { compileEventPattern } from './event-pattern.ts';

const matches = (pattern: unknown, event: unknown): boolean => compileEventPattern(pattern)(event);

describe('an event pattern', () => {
  it.each([
    ['a listed literal', { type: ['a', 'b'] }, { type: 'b' }, true],
    ['no listed literal', { type: ['a', 'b'] }, { type: 'c' }, false],
    ['null where null is meant', { type: [null] }, { type: null }, true],
    ['null only where the field is there', { type: [null] }, {}, false],
    ['the empty string', { type: [''] }, { type: '' }, true],
    ['numbers by value', { n: [100] }, { n: 1e2 }, true],
    ['never a number by its text', { n: [100] }, { n: '100' }, false],
    ['every field', { a: ['1'], b: ['2'] }, { a: '1', b: '3' }, false],
    ['a prefix', { key: [{ prefix: 'REQ#' }] }, { key: 'REQ#1' }, true],
    ['a prefix elsewhere', { key: [{ prefix: 'REQ#' }] }, { key: '#REQ#1' }, false],
    ['a suffix', { key: [{ suffix: '.v1' }] }, { key: 'offer.made.v1' }, true],
    ['in any case', { key: [{ 'equals-ignore-case': 'Tunis' }] }, { key: 'TUNIS' }, true],
    ['anything but a value', { key: [{ 'anything-but': 'a' }] }, { key: 'b' }, true],
    ['the excluded value', { key: [{ 'anything-but': ['a', 'b'] }] }, { key: 'b' }, false],
    ['an excluded number', { key: [{ 'anything-but': [1, 2] }] }, { key: 2 }, false],
    ['an absent field for anything-but', { key: [{ 'anything-but': 'a' }] }, {}, false],
    ['anything but a prefix', { key: [{ 'anything-but': { prefix: 'x' } }] }, { key: 'yx' }, true],
    ['an excluded prefix', { key: [{ 'anything-but': { prefix: ['x', 'y'] } }] }, { key: 'yx' }, false],
    ['a present leaf', { key: [{ exists: true }] }, { key: null }, true],
    ['an absent leaf', { key: [{ exists: false }] }, {}, true],
    ['an object as absent', { key: [{ exists: true }] }, { key: { S: 'x' } }, false],
    ['a number in a range', { n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 5 }, true],
    ['a number out of a range', { n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 0 }, false],
    ['no text in a numeric range', { n: [{ numeric: ['=', 5] }] }, { n: '5' }, false],
    ['any element of an array', { tags: ['b'] }, { tags: ['a', 'b'] }, true],
    ['any object in an array', { items: { id: ['2'] } }, { items: [{ id: '1' }, { id: '2' }] }, true],
    ['either of two patterns', { $or: [{ a: ['1'] }, { b: ['2'] }] }, { b: '2' }, true],
    ['neither of two patterns', { $or: [{ a: ['1'] }, { b: ['2'] }] }, { b: '1' }, false],
    ['alternatives beside a field', { c: ['3'], $or: [{ a: ['1'] }, { b: ['2'] }] }, { b: '2' }, false],
  ])('sees %s', (_what, pattern, event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it('reaches into DynamoDB images', () => {
    const pattern = {
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { kind: { S: ['request'] }, hidden: { BOOL: [{ exists: false }] } } },
    };
    expect(
      matches(pattern, { eventName: 'INSERT', dynamodb: { NewImage: { kind: { S: 'request' } } } }),
    ).toBe(true);
    expect(
      matches(pattern, { eventName: 'REMOVE', dynamodb: { OldImage: { kind: { S: 'request' } } } }),
    ).toBe(false);
  });

  it('matches a nested absence when the whole branch is absent', () => {
    expect(matches({ dynamodb: { OldImage: { pk: { S: [{ exists: false }] } } } }, { dynamodb: {} })).toBe(
      true,
    );
  });

  it.each([
    [{ a: [{ wildcard: '*' }] }, 'Unknown operator in an event pattern: wildcard'],
    [{ a: [{ 'anything-but': { cidr: '10.0.0.0/8' } }] }, 'Unknown operator in an event pattern'],
    [{ a: [{ numeric: ['~', 1] }] }, 'alternates comparisons and numbers'],
    [{ a: 'x' }, 'An event pattern is an object'],
    [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'has one operator'],
  ])('refuses %j', (pattern, message) => {
    expect(() => compileEventPattern(pattern)).toThrow(message);
  });
});
