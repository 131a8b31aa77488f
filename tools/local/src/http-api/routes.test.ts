import { describe, expect, it } from 'vitest';
import { createRouter } from './routes.ts';

const find = (routeKeys: string[], method: string, path: string) => {
  const match = createRouter(routeKeys.map((routeKey) => ({ routeKey })))(method, path);
  return match && { key: match.route.routeKey, parameters: match.pathParameters };
};

describe('the route of a request', () => {
  const PETS = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['GET', '/', '$default', {}],
  ])('%s %s is %s, as the documentation has it', (method, path, key, parameters) => {
    expect(find(PETS, method, path)).toEqual({ key, parameters });
    expect(find(PETS.toReversed(), method, path)).toEqual({ key, parameters });
  });

  it('is that of its own method before ANY, and ANY for the others', () => {
    const routes = ['ANY /pets', 'GET /pets'];
    expect(find(routes, 'GET', '/pets')?.key).toBe('GET /pets');
    expect(find(routes, 'DELETE', '/pets')?.key).toBe('ANY /pets');
  });

  it('falls back to a less specific path when only that one has the method', () => {
    expect(find(['POST /pets/dog', 'GET /pets/{name}'], 'GET', '/pets/dog')).toEqual({
      key: 'GET /pets/{name}',
      parameters: { name: 'dog' },
    });
  });

  it('prefers a literal further left', () => {
    expect(find(['GET /{kind}/list', 'GET /pets/{name}'], 'GET', '/pets/list')?.key).toBe('GET /pets/{name}');
  });

  it('is none without $default when nothing matches', () => {
    const routes = ['GET /pets', 'GET /pets/{id}', 'GET /files/{path+}'];
    expect(find(routes, 'POST', '/pets')).toBeUndefined();
    expect(find(routes, 'GET', '/pets/')).toBeUndefined();
    expect(find(routes, 'GET', '/pets/1/2')).toBeUndefined();
    expect(find(routes, 'GET', '/files/')).toBeUndefined();
    expect(find(routes, 'GET', '/files')).toBeUndefined();
  });
});
