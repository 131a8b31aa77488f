import { defineRoute, idText } from '@nwassik/http';
import * as z from 'zod';
import {
  idsSchema,
  ownProfileSchema,
  profileCardSchema,
  profileEditSchema,
  publicProfileSchema,
} from './profile.schema.ts';

export const readMe = defineRoute({
  method: 'GET',
  path: '/v1/identity/me',
  access: 'signed-in',
  summary: 'One’s own profile',
  answers: { 200: { description: 'The profile', schema: ownProfileSchema } },
});

export const editMe = defineRoute({
  method: 'PATCH',
  path: '/v1/identity/me',
  access: 'signed-in',
  summary: 'Changes what is given of one’s own profile',
  body: profileEditSchema,
  answers: { 200: { description: 'The profile as it now is', schema: ownProfileSchema } },
});

export const readUser = defineRoute({
  method: 'GET',
  path: '/v1/identity/users/{userId}',
  access: 'public',
  summary: 'What anyone may see of a member',
  params: z.strictObject({ userId: idText }),
  answers: { 200: { description: 'The public profile', schema: publicProfileSchema } },
  problems: ['user-not-found'],
});

export const readProfiles = defineRoute({
  method: 'GET',
  path: '/v1/identity/profiles',
  access: 'public',
  summary: 'The cards of up to 50 members; those that do not exist are left out',
  query: z.strictObject({ ids: idsSchema }),
  answers: {
    200: {
      description: 'The cards, in the order of the ids',
      schema: z.strictObject({ items: z.array(profileCardSchema) }),
    },
  },
});

/** The routes of the function `http`, in the order of the document. */
export const ROUTES = [readMe, editMe, readUser, readProfiles] as const;
