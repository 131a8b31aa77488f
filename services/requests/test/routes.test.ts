import { everyServiceRoutes } from '@nwassik/http';
import { routeList } from '@nwassik/testing';
import { expect, it } from 'vitest';
import { ROUTES } from '../src/api/routes.ts';
import { PLACE_ROUTES, ROUTES as GATEWAY_ROUTES, UPLOAD_ROUTES } from '../stack.ts';

it('the gateway lets through exactly the routes of the API, open to the same callers', () => {
  expect(routeList([...GATEWAY_ROUTES, ...PLACE_ROUTES, ...UPLOAD_ROUTES])).toEqual(
    routeList([...everyServiceRoutes('requests'), ...ROUTES]),
  );
});
