import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { messagesTo, searchMessages } from './find.ts';
import { listPage } from './list-page.ts';
import { FRAME_SANDBOX, messagePage } from './message-page.ts';
import type { KeptMessage } from './message.ts';

const PAGE_SIZE = 100;
const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const SCRIPT = readFileSync(new URL('page.js', import.meta.url), 'utf8');

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A mail's own HTML runs no script, reaches nothing but the pictures it carries, and is of no origin. */
const MAIL_POLICY = `sandbox ${FRAME_SANDBOX}; default-src 'none'; img-src data:; style-src 'unsafe-inline'`;

/**
 * `/mailbox`, a page for people, and `/mailbox.json` for tests, over the messages kept, oldest first.
 * A message's number is its place in the mailbox, from 1: it never changes.
 */
export function mailboxApp(messages: readonly KeptMessage[]): Hono {
  const app = new Hono();

  app.get('/mailbox.json', (c) => {
    const found = messagesTo(messages, c.req.query('to') ?? null);
    c.header('cache-control', 'no-store');
    return c.json(
      found.map(({ message: { channel, to, subject, text, html, headers, sentAt } }) => ({
        channel,
        to,
        subject,
        text,
        html,
        headers,
        sentAt,
      })),
    );
  });

  app.use('/mailbox/*', async (c, next) => {
    c.header('content-security-policy', PAGE_POLICY);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    // The page asks for itself every few seconds: an unchanged one is answered by its tag alone.
    c.header('cache-control', 'no-cache');
    await next();
  });

  app.get('/mailbox', etag(), (c) => {
    const search = (c.req.query('to') ?? '').trim();
    const before = Number(c.req.query('before')) || Number.POSITIVE_INFINITY;
    const found = searchMessages(messages, search).filter(({ number }) => number < before);
    return c.html(listPage(found.slice(0, PAGE_SIZE), { search, more: found.length > PAGE_SIZE }));
  });

  app.get('/mailbox/:number{[0-9]+}', (c) => {
    const number = Number(c.req.param('number'));
    const message = messages[number - 1];
    return message === undefined ? c.notFound() : c.html(messagePage({ number, message }));
  });

  app.get('/mailbox/:number{[0-9]+}/body', (c) => {
    const html = messages[Number(c.req.param('number')) - 1]?.html;
    if (html == null) return c.notFound();
    c.header('content-security-policy', MAIL_POLICY);
    return c.html(`<!doctype html><base target="_blank">${html}`);
  });

  app.get('/mailbox/page.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/mailbox/page.js', (c) =>
    c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  return app;
}
