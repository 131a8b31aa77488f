// Built by build/service-worker-plugin.ts, which fills in the version and the files of this build.
const worker = self as unknown as ServiceWorkerGlobalScope;

const VERSION = '__VERSION__' as string;
const CACHE = `nwassik-${VERSION}`;
const FILES = '__FILES__' as unknown as readonly string[];
/** Never kept: they are the server's to say, each time. `/config.json` is kept as a last resort. */
const SERVERS_OWN = /^\/(?:v1|socket|cognito|mailbox|docs|uploads|clock\.json)/;

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** From the network, and from what was kept when there is none. */
async function freshOrKept(request: Request, keptAs: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(keptAs, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(keptAs);
    if (kept) return kept;
    throw error;
  }
}

/** Files carry their content's hash in the name: what is kept is right. */
async function keptOrFresh(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

/** What the server pushes: words and where they lead, never a message's text. */
interface Pushed {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly locale: string;
}

async function show({ id, title, body, link, locale }: Pushed): Promise<void> {
  await worker.registration.showNotification(title, {
    body,
    tag: id,
    lang: locale,
    dir: locale === 'ar' ? 'rtl' : 'ltr',
    icon: '/icon-192.png',
    data: link,
  });
}

/** To where it is dealt with: in a window that is open, else in a new one. Only to a way of this app's own. */
async function follow(link: unknown): Promise<void> {
  const way = typeof link === 'string' && /^\/(?!\/)[^\\]*$/.test(link) ? link : '/notifications';
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await worker.clients.openWindow(way));
  await open.focus();
  await open.navigate(way);
}

worker.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(show(event.data.json() as Pushed));
});
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(follow(event.notification.data));
});
worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || SERVERS_OWN.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request, '/'));
  else if (url.pathname === '/config.json') event.respondWith(freshOrKept(request, '/config.json'));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request));
});
