// Shows times in the reader's zone, and keeps the list up to date: asks for this very page every few
// seconds while it is looked at and puts in what changed. The search being typed, the place scrolled to and
// the focus stay where they are.
const EVERY_MS = 3000;

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

function localise(times) {
  for (const time of times) time.textContent = format.format(new Date(time.dateTime));
}

localise(document.querySelectorAll('time'));

const list = document.querySelector('#messages');
let etag = '';

async function refresh() {
  if (document.hidden) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok || response.headers.get('etag') === etag) return;
  etag = response.headers.get('etag') ?? '';
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('#messages');
  localise(fresh.querySelectorAll('time'));
  const focused = list.contains(document.activeElement) && document.activeElement.getAttribute('href');
  list.replaceChildren(...fresh.childNodes);
  if (focused) list.querySelector(`a[href="${focused}"]`)?.focus();
}

if (list) setInterval(refresh, EVERY_MS);
