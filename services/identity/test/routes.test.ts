import { everyServiceRoutes } from '@nwassik/http';
import { expect, it } from 'vitest';
import { ROUTES } from '../src/api/routes.ts';
import { ROUTES as GATEWAY_ROUTES } from '../stack.ts';

it('the gateway lets through exactly the routes of the API, open to the same callers', () => {
  const open = (method: string, path: string, isPublic: boolean) =>
    `${method} ${path}${isPublic ? ' public' : ''}`;
  const ours = [...everyServiceRoutes('identity'), ...ROUTES].map((route) =>
    open(route.method, route.path, route.access === 'public'),
  );
  const theirs = GATEWAY_ROUTES.map((route) => open(route.method, route.path, route.public === true));
  expect(theirs.toSorted()).toEqual(ours.toSorted());
});
