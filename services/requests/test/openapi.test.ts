import { everyServiceRoutes } from '@nwassik/http';
import { expect, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { ROUTES } from '../src/api/routes.ts';
import { bodyOf, openMarket } from './market.ts';

const { call } = openMarket('openapi');

it('the document that is served is the one clients are made from', async () => {
  const served = await bodyOf(await call('GET /v1/requests/openapi.json'), 200);
  expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

it('the document describes every route', () => {
  const { paths } = openApiDocument() as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = [...everyServiceRoutes('requests'), ...ROUTES];
  expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
});
