import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of every page of the mailbox. */
export function layout(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/mailbox/page.css" />
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="/mailbox">
            <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
              <rect width="40" height="40" rx="11" />
              <path d="M9 17a11 11 0 0 0 22 0" />
              <circle cx="20" cy="13" r="4" />
            </svg>
            Mailbox
          </a>
          <a class="quiet" href="/">Nwassik Store</a>
        </header>
        <main>${content}</main>
      </body>
    </html>`;
}

/** When a message was sent, in this machine's zone: "Sat 12 Dec 2026, 14:03:07". */
export function sentAt(instant: string): Html {
  return html`<time datetime="${instant}">${DATE_TIME.format(new Date(instant))}</time>`;
}

const DATE_TIME = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
