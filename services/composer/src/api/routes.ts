import { defineRoute, idText, listQuery } from '@nwassik/http';
import * as z from 'zod';
import { dealsViewSchema } from '../views/deals.ts';
import { homeViewSchema } from '../views/home.ts';
import { inboxViewSchema } from '../views/inbox.ts';
import { meViewSchema } from '../views/me.ts';
import { requestViewSchema } from '../views/request.ts';

export const viewMe = defineRoute({
  method: 'GET',
  path: '/v1/views/me',
  access: 'signed-in',
  summary: 'The app’s first call: who I am, and what waits for me',
  answers: { 200: { description: 'The view', schema: meViewSchema } },
  problems: ['upstream-unavailable', 'not-found'],
});

export const viewHome = defineRoute({
  method: 'GET',
  path: '/v1/views/home',
  access: 'public',
  summary: 'What people ask for now',
  answers: { 200: { description: 'The view', schema: homeViewSchema } },
  problems: ['upstream-unavailable'],
});

export const viewRequest = defineRoute({
  method: 'GET',
  path: '/v1/views/requests/{requestId}',
  access: 'signed-in',
  summary: 'A request with its requester; for its owner all offers, for others their own',
  params: z.strictObject({ requestId: idText }),
  answers: { 200: { description: 'The view', schema: requestViewSchema } },
  problems: ['upstream-unavailable', 'not-found'],
});

export const viewInbox = defineRoute({
  method: 'GET',
  path: '/v1/views/inbox',
  access: 'signed-in',
  summary: 'One’s conversations, each with whom and about what',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The view', schema: inboxViewSchema } },
  problems: ['upstream-unavailable', 'not-found', 'cursor-unknown'],
});

export const viewDeals = defineRoute({
  method: 'GET',
  path: '/v1/views/deals',
  access: 'signed-in',
  summary: 'One’s deals on either side, each with whom and about what',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The view', schema: dealsViewSchema } },
  problems: ['upstream-unavailable', 'not-found', 'cursor-unknown'],
});

/** Every route of the composer, in the order of the document. */
export const ROUTES = [viewMe, viewHome, viewRequest, viewInbox, viewDeals] as const;
