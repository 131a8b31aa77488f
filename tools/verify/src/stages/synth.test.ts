import { describe, expect, it } from 'vitest';
import { deployProblems } from './synth.ts';

const product = ['identity-data', 'gateway', 'identity', 'composer'];
const made = (...stacks: string[]) => ({ code: 0, output: '', stacks });

describe('a service that deploys alone', () => {
  it('makes its two stacks, in any order', () => {
    expect(deployProblems('identity', made('identity', 'identity-data'), product)).toEqual([]);
  });

  it('makes its one stack when it owns no data', () => {
    expect(deployProblems('composer', made('composer'), product)).toEqual([]);
  });

  it("makes no other service's stack", () => {
    expect(deployProblems('identity', made('identity-data', 'identity', 'gateway'), product)).toEqual([
      'services/identity/deploy.ts makes gateway, identity, identity-data; its own are identity, identity-data.',
    ]);
  });

  it('leaves none of its own out', () => {
    expect(deployProblems('identity', made('identity'), product)).toHaveLength(1);
  });

  it('is part of the whole product', () => {
    expect(deployProblems('chat', made('chat', 'chat-data'), product)).toEqual([
      'infra/app has no stack chat.',
    ]);
  });

  it('says why when it fails', () => {
    const failed = { code: 1, output: 'TABLE_NAME is missing', stacks: [] };
    expect(deployProblems('identity', failed, product)).toEqual([
      'services/identity/deploy.ts fails:\nTABLE_NAME is missing',
    ]);
  });
});
