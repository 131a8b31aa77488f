/**
 * Where the refresh token rests between visits: IndexedDB, encrypted by an AES-GCM key that the browser made and never
 * lets out (`extractable: false`). A dump of the site's storage is of no use elsewhere; nothing lies in localStorage.
 */
const DATABASE = 'nwassik-session';
const STORE = 'vault';
const KEY = 'key';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB did not open'));
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
    });
  } finally {
    database.close();
  }
}

async function key(): Promise<CryptoKey> {
  const kept = (await inStore('readonly', (store) => store.get(KEY))) as CryptoKey | undefined;
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await inStore('readwrite', (store) => store.put(made, KEY));
  return made;
}

/** Keeps a text under a name. */
export async function keepSecret(name: string, text: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await key(),
    new TextEncoder().encode(text),
  );
  await inStore('readwrite', (store) => store.put({ iv, sealed } satisfies Sealed, name));
}

/** The text kept under a name, or null when there is none, or none that this browser can read. */
export async function readSecret(name: string): Promise<string | null> {
  const found = (await inStore('readonly', (store) => store.get(name))) as Sealed | undefined;
  if (!found) return null;
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await key(), found.sealed);
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

/** Forgets everything kept, the key too. */
export async function emptyVault(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}
