import { describe, expect, it } from 'vitest';
import { changedPacts, parsePact } from './pacts.ts';

const pact = (fields: object) =>
  JSON.stringify({ consumer: { name: 'requests' }, provider: { name: 'identity' }, ...fields });

describe('a pact file', () => {
  it('says who expects how many messages of whom', () => {
    expect(parsePact(pact({ messages: [{}, {}] }))).toEqual({
      consumer: 'requests',
      provider: 'identity',
      interactions: 2,
    });
  });

  it('says how many interactions of any kind it has', () => {
    expect(parsePact(pact({ interactions: [{}, {}, {}] })).interactions).toBe(3);
  });

  it('counts nothing when it is empty', () => {
    expect(parsePact(pact({})).interactions).toBe(0);
  });
});

describe('the pacts in the checkout', () => {
  it('are the ones the tests write', () => {
    expect(changedPacts({ 'a.json': '1' }, { 'a.json': '1' })).toEqual([]);
  });

  it('are compared both ways', () => {
    const before = { 'changed.json': '1', 'gone.json': '1', 'same.json': '1' };
    const after = { 'changed.json': '2', 'new.json': '1', 'same.json': '1' };
    expect(changedPacts(before, after)).toEqual(['changed.json', 'gone.json', 'new.json']);
  });
});
