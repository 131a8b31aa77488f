import { everyServiceRoutes } from '@nwassik/http';
import { routeList } from '@nwassik/testing';
import { expect, it } from 'vitest';
import { ROUTES } from '../src/api/routes.ts';
import { UPLOAD_ROUTES } from '../src/api/upload.routes.ts';
import { ROUTES as AT_HTTP, UPLOAD_ROUTES as AT_UPLOADS } from '../stack.ts';

it('the gateway lets through exactly the routes of the API, open to the same callers', () => {
  expect(routeList(AT_HTTP)).toEqual(routeList([...everyServiceRoutes('identity'), ...ROUTES]));
  expect(routeList(AT_UPLOADS)).toEqual(routeList(UPLOAD_ROUTES));
});
