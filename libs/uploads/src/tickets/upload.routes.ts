import { defineRoute, idText, type ProblemTable } from '@nwassik/http';
import * as z from 'zod';
import { photoSchema } from '../photo-answer.ts';
import { MAX_UPLOAD_BYTES, UPLOAD_TYPES } from '../photo.ts';

const uploadSchema = z
  .strictObject({ contentType: z.enum(UPLOAD_TYPES), bytes: z.int().min(1).max(MAX_UPLOAD_BYTES) })
  .meta({ id: 'Upload' });

const ticketSchema = z
  .strictObject({
    photoId: z.string(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'UploadTicket' });

/** What the refusals of these routes mean over HTTP. */
export const UPLOAD_PROBLEMS = {
  'too-many-uploads': {
    status: 429,
    title: 'You have uploaded as many photos as one can in an hour',
    detail: 'Try again after the seconds that Retry-After says.',
  },
} as const satisfies ProblemTable;

/** The route by which a service gives tickets. */
export function ticketRoute(route: {
  readonly path: string;
  readonly summary: string;
  /** What the service may refuse beyond. */
  readonly problems?: readonly string[];
}) {
  const { path, summary, problems = [] } = route;
  return defineRoute({
    method: 'POST',
    path,
    access: 'signed-in',
    summary,
    body: uploadSchema,
    answers: {
      201: {
        description: 'A ticket, good once: a multipart POST of its fields, then `file`, to its url',
        schema: ticketSchema,
      },
    },
    problems: ['too-many-uploads', ...problems],
  });
}

/** `ids=a,b,c`: up to 20 photo ids. */
const ids = z
  .string()
  .max(20 * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(idText).min(1).max(20));

/** The route by which people see what became of what they uploaded. */
export function uploadedPhotosRoute(path: string) {
  return defineRoute({
    method: 'GET',
    path,
    access: 'signed-in',
    summary: 'What became of up to 20 photos of one’s own; foreign and unknown ids are left out',
    query: z.strictObject({ ids }),
    answers: {
      200: {
        description: 'The photos, in the order of the ids',
        schema: z.strictObject({ items: z.array(photoSchema) }),
      },
    },
  });
}
