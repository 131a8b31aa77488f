import { html } from 'hono/html';
import type { NumberedMessage } from './find.ts';
import type { Html } from './layout.ts';
import { layout, sentAt } from './layout.ts';

/** What a mail's own HTML may do in its frame: open its links in a new tab, nothing else. */
export const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** One message: its HTML in a frame of its own, its text with links to follow, its headers. */
export function messagePage({ number, message }: NumberedMessage): Html {
  const title = message.subject ?? 'Text message';
  const headers = Object.entries(message.headers);
  return layout(
    title,
    html`<a class="back" href="/mailbox"><span aria-hidden="true">←</span> All messages</a>
      <article class="card">
        <h1 dir="auto">${title}</h1>
        <p class="facts">
          <span class="chip">${message.channel === 'email' ? 'E-mail' : 'SMS'}</span>
          <a href="/mailbox?to=${encodeURIComponent(message.to)}"><bdi>${message.to}</bdi></a>
          ${sentAt(message.sentAt)}
        </p>
        ${
          message.html === null
            ? text(message.text)
            : html`<iframe
                  title="The message"
                  sandbox="${FRAME_SANDBOX}"
                  src="/mailbox/${number}/body"
                ></iframe>
                <details>
                  <summary>As text</summary>
                  ${text(message.text)}
                </details>`
        }
        ${
          headers.length === 0
            ? ''
            : html`<details>
                <summary>Headers</summary>
                <dl>
                  ${headers.map(
                    ([name, value]) =>
                      html`<dt>${name}</dt>
                        <dd dir="auto">${value}</dd>`,
                  )}
                </dl>
              </details>`
        }
      </article>`,
  );
}

function text(value: string): Html {
  const parts = value.split(/(https?:\/\/[^\s<>"]+)/u).map((part, index) => {
    const isAddress = index % 2 === 1;
    return isAddress ? html`<a href="${part}" rel="noreferrer" target="_blank">${part}</a>` : part;
  });
  return html`<div class="text" dir="auto">${parts}</div>`;
}
