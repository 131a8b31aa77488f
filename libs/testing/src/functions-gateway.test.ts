import { expect, it } from 'vitest';
import { functionsGateway } from './functions-gateway.ts';
import { httpClient } from './http-client.ts';

const answering = (name: string, ...paths: string[]) => ({
  routes: paths.map((path) => ({ method: 'GET', path })),
  handler: () => ({ statusCode: 200, body: name }),
});
const call = httpClient(
  functionsGateway([answering('http', '/v1/r', '/v1/r/{id}'), answering('uploads', '/v1/r/uploads')]),
);
const whoAnswers = async (route: string) => (await call(route)).text();

it('a call goes to the function whose route it is', async () => {
  expect(await whoAnswers('GET /v1/r/uploads?ids=a')).toBe('uploads');
  expect(await whoAnswers('GET /v1/r/7')).toBe('http');
  expect(await whoAnswers('GET /v1/r')).toBe('http');
});

it('what is nobody’s route goes to the first', async () => {
  expect(await whoAnswers('POST /v1/r/uploads')).toBe('http');
  expect(await whoAnswers('GET /v1/other')).toBe('http');
});
