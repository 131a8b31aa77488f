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
        <script type="module" src="/mailbox/page.js"></script>
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

/** When a message was sent; the page's script turns it into the reader's own zone. */
export function sentAt(instant: string): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
