import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Refusal } from '@nwassik/refusal';
import { createApi } from './api.ts';
import { defineRoute } from './route.ts';
import { listQuery, plainText } from './schemas.ts';

const logged: unknown[] = [];
const log = {
  info: (...line: unknown[]) => void logged.push(line),
  warn: (...line: unknown[]) => void logged.push(line),
  error: (...line: unknown[]) => void logged.push(line),
};

const noteSchema = z.strictObject({ text: plainText({ min: 1, max: 5 }) }).meta({ id: 'Note' });
const readNote = defineRoute({
  method: 'GET',
  path: '/v1/notes/{noteId}',
  access: 'public',
  summary: 'A note',
  params: z.strictObject({ noteId: z.uuid() }),
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The note', schema: noteSchema } },
  problems: ['note-torn'],
});
const writeNote = defineRoute({
  method: 'POST',
  path: '/v1/notes',
  access: 'signed-in',
  summary: 'Writes a note',
  body: noteSchema,
  answers: { 201: { description: 'Written', schema: noteSchema } },
});
const burnNotes = defineRoute({
  method: 'DELETE',
  path: '/v1/notes',
  access: { group: 'moderators' },
  summary: 'Burns all notes',
  answers: { 204: { description: 'Burnt' } },
});

function api() {
  const notes = createApi({
    service: 'notes',
    title: 'Notes',
    problems: { 'note-torn': { status: 410, title: 'The note is torn' } },
    clientId: 'client-1',
    log,
  });
  notes.on(readNote, (input, c) => {
    if (input.params.noteId.startsWith('1')) throw new Refusal('note-torn', { pieces: 2 });
    if (input.params.noteId.startsWith('2')) throw new TypeError('secret text of the note');
    return c.json({ text: `${input.query.limit}` });
  });
  notes.on(writeNote, (input, c) => c.json({ ...input.body, by: input.caller.userId }, 201));
  notes.on(burnNotes, (_input, c) => c.body(null, 204));
  return notes;
}

const userId = '0190a6b0-7b3c-7def-8abc-0123456789ab';

/** Asks the API as the gateway would, with the claims it proved. */
function ask(path: string, init: RequestInit & { claims?: Record<string, string> } = {}) {
  const { claims, ...rest } = init;
  const requestContext = { requestId: 'req-1', ...(claims && { authorizer: { jwt: { claims } } }) };
  return api().app.request(path, rest, { event: { requestContext } as never });
}

const access = { sub: userId, token_use: 'access', client_id: 'client-1' };
const json = { 'content-type': 'application/json' };
const note = `/v1/notes/${userId}`;

describe('an answer', () => {
  it('carries the request’s id and its trace', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await ask(note, { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ text: '20' });
    expect(answer.headers.get('x-request-id')).toBe('req-1');
    expect(answer.headers.get('traceparent')).toContain(trace);
  });

  it('has health and the document from the start', async () => {
    expect(await (await ask('/v1/notes/health')).json()).toEqual({ service: 'notes', status: 'ok' });
    expect((await ask('/v1/notes/openapi.json')).status).toBe(200);
  });
});

describe('a refusal', () => {
  it('is a problem document with its stable code and its facts', async () => {
    const answer = await ask(note.replace('0190', '1190'));
    expect(answer.status).toBe(410);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: '/docs#note-torn',
      title: 'The note is torn',
      status: 410,
      code: 'note-torn',
      instance: note.replace('0190', '1190'),
      requestId: 'req-1',
      pieces: 2,
    });
  });

  it('says where the input is wrong, and does not repeat what was sent', async () => {
    const answer = await ask('/v1/notes/not-an-id?limit=51&colour=red');
    expect(answer.status).toBe(400);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'malformed', errors: [{ path: 'noteId' }] });
    expect(body).not.toContain('red');
  });

  it('takes an unknown query parameter and a limit out of range for mistakes', async () => {
    for (const query of ['limit=0', 'limit=51', 'limit=1e1', 'colour=red', 'limit=1&limit=2']) {
      expect([query, (await ask(`${note}?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('tells nothing of an error nobody expected', async () => {
    const answer = await ask(note.replace('0190', '2190'));
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(JSON.parse(body).code).toBe('failed');
    expect(body).not.toContain('secret');
  });

  it('is a 404 where there is no route', async () => {
    const answer = await ask('/v1/elsewhere');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  });
});

describe('a caller', () => {
  const body = JSON.stringify({ text: 'hi' });

  it('is who the gateway proved', async () => {
    const answer = await ask('/v1/notes', { method: 'POST', headers: json, body, claims: access });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ text: 'hi', by: userId });
  });

  it.each([
    ['nobody', undefined],
    ['with an ID token', { ...access, token_use: 'id' }],
    ['of another client', { ...access, client_id: 'client-2' }],
    ['without a subject', { token_use: 'access', client_id: 'client-1' }],
  ])('%s is refused', async (_who, claims) => {
    const answer = await ask('/v1/notes', { method: 'POST', headers: json, body, ...(claims && { claims }) });
    expect(answer.status).toBe(401);
  });

  it('needs the group a route asks for', async () => {
    const burn = (groups: string) =>
      ask('/v1/notes', { method: 'DELETE', claims: { ...access, 'cognito:groups': groups } });
    expect((await burn('[operators]')).status).toBe(403);
    expect((await burn('[operators moderators]')).status).toBe(204);
  });
});

describe('a body', () => {
  const post = (body: string, headers: Record<string, string> = json) =>
    ask('/v1/notes', { method: 'POST', headers, body, claims: access });

  it('must be JSON by its type and by its text', async () => {
    expect((await post('{"text":"hi"}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('{"text":"hi"}', {})).status).toBe(415);
    expect((await post('{"text":')).status).toBe(400);
    expect((await post('')).status).toBe(400);
    expect((await post('null')).status).toBe(400);
  });

  it('is at most 256 KB', async () => {
    expect((await post(JSON.stringify({ text: 'x'.repeat(256 * 1024) }))).status).toBe(413);
  });

  it('has no members beyond those described', async () => {
    expect((await post('{"text":"hi","admin":true}')).status).toBe(400);
    expect((await post('{"text":"hi","__proto__":{"admin":true}}')).status).toBe(400);
  });

  it.each([
    ['a bidi override', 'a\u202Eb'],
    ['a lone surrogate', 'a\uD800b'],
    ['a control character', 'a\u0007b'],
    ['a line break where one line is asked', 'a\nb'],
    ['only spaces', '   '],
    ['too many characters', '123456'],
  ])('with %s in its text is refused', async (_what, text) => {
    expect((await post(JSON.stringify({ text }))).status).toBe(400);
  });

  it('counts characters as people do, and keeps them composed', async () => {
    const answer = await post(JSON.stringify({ text: ' e\u0301😀😀😀😀 ' }));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ text: 'é😀😀😀😀' });
  });
});

describe('the document', () => {
  const document = JSON.parse(JSON.stringify(api().document()));

  it('describes every route with who may call it and what it refuses', () => {
    expect(Object.keys(document.paths)).toEqual([
      '/v1/notes/health',
      '/v1/notes/openapi.json',
      '/v1/notes/{noteId}',
      '/v1/notes',
    ]);
    const read = document.paths['/v1/notes/{noteId}'].get;
    expect(read.security).toEqual([]);
    expect(read.parameters.map((parameter: { name: string }) => parameter.name)).toEqual([
      'noteId',
      'limit',
      'cursor',
    ]);
    expect(Object.keys(read.responses)).toEqual(['200', '400', '410', '500', '503']);
    expect(document.paths['/v1/notes'].post.security).toEqual([{ accessToken: [] }]);
    expect(document.paths['/v1/notes'].post.operationId).toBe('postNotes');
  });

  it('keeps named schemas among its components', () => {
    expect(document.components.schemas.Note).toMatchObject({ type: 'object', required: ['text'] });
    expect(document.paths['/v1/notes'].post.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Note',
    });
  });

  it('says of a text that it is one, and how long it may be', () => {
    expect(document.components.schemas.Note.properties.text).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 5,
    });
  });

  it('names the routes that another function answers, and answers none of them', async () => {
    const whole = createApi({
      service: 'o',
      title: 'O',
      problems: {},
      clientId: 'c',
      log,
      elsewhere: [burnNotes],
    });
    expect(Object.keys(whole.document()['paths'] as object)).toContain(burnNotes.path);
    expect((await whole.app.request(burnNotes.path, { method: burnNotes.method })).status).toBe(404);
  });

  it('does not let a route name a problem the service has no words for', () => {
    const other = createApi({ service: 'o', title: 'O', problems: {}, clientId: 'c', log });
    other.on({ ...burnNotes, problems: ['nowhere-described'] }, (_input, c) => c.body(null, 204));
    expect(() => other.document()).toThrow('nowhere-described');
  });
});
