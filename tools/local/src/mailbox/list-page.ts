import { html } from 'hono/html';
import type { NumberedMessage } from './find.ts';
import type { Html } from './layout.ts';
import { layout, sentAt } from './layout.ts';

/** The list of messages, newest first, with a search by address; it keeps itself up to date. */
export function listPage(shown: readonly NumberedMessage[], list: { search: string; more: boolean }): Html {
  const last = shown.at(-1);
  const older = new URLSearchParams({ ...(list.search && { to: list.search }), before: `${last?.number}` });
  return layout(
    'Mailbox',
    html`<h1>Every e-mail and text message sent here</h1>
      <form class="search" role="search" action="/mailbox">
        <label for="to">Address</label>
        <input
          id="to"
          name="to"
          type="search"
          value="${list.search}"
          placeholder="Part of an address or number"
          autocomplete="off"
          dir="auto"
        />
        <button>Search</button>
      </form>
      <div id="messages">
        ${
          shown.length === 0
            ? nothing(list.search)
            : html`<ol class="messages">
                ${shown.map(row)}
              </ol>`
        }
        ${list.more ? html`<a class="older" href="/mailbox?${older.toString()}">Older messages</a>` : ''}
      </div>`,
  );
}

function row({ number, message }: NumberedMessage): Html {
  return html`<li>
    <a class="card" href="/mailbox/${number}">
      <span class="facts">
        <span class="chip">${message.channel === 'email' ? 'E-mail' : 'SMS'}</span>
        <bdi class="to">${message.to}</bdi>
        ${sentAt(message.sentAt)}
      </span>
      ${message.subject === null ? '' : html`<strong class="subject" dir="auto">${message.subject}</strong>`}
      <span class="start" dir="auto">${message.text.slice(0, 200)}</span>
    </a>
  </li>`;
}

function nothing(search: string): Html {
  return html`<div class="empty">
    <svg viewBox="0 0 140 60" aria-hidden="true">
      <path class="arc" d="M14 41a61 61 0 0 1 112 0" />
      <circle class="there" cx="10" cy="50" r="5" />
      <circle class="here" cx="130" cy="50" r="7" />
      <path class="basket" d="M52 36a18 18 0 0 0 36 0" />
    </svg>
    ${
      search === ''
        ? html`<h2>Waiting for the first message?</h2>
            <p>Confirmation codes and notices appear here as soon as they are sent.</p>`
        : html`<h2>Another address, perhaps?</h2>
            <p>Nothing was sent to “<bdi>${search}</bdi>” so far.</p>
            <a href="/mailbox">See all messages</a>`
    }
  </div>`;
}
