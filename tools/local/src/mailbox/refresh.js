// Asks for this very page every few seconds while it is looked at, and puts in what changed: the search
// being typed, the place scrolled to and the focus stay where they are.
const EVERY_MS = 3000;

setInterval(async () => {
  if (document.hidden) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('#messages');
  const shown = document.querySelector('#messages');
  if (!fresh || !shown || fresh.innerHTML === shown.innerHTML) return;
  const focused = shown.contains(document.activeElement) && document.activeElement?.getAttribute('href');
  shown.replaceChildren(...fresh.childNodes);
  if (focused) shown.querySelector(`a[href="${focused}"]`)?.focus();
}, EVERY_MS);
