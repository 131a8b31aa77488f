/**
 * Take the place of Node.js's `Headers`, `Request` and `Response` in the bundles, where Hono and our adapter name them
 * (`hono-with-light-web.ts`). Naming one of Node.js's loads the whole of undici (fetch, its pools, HTTP/2), a sixth of
 * a cold start, for what behind a gateway is a map and a body that is there already. These do what Hono asks of them;
 * `light-web.test.ts` holds them to Node.js's own. What they can't do themselves (forms, blobs) they leave to those.
 */

type Text = string | Uint8Array | ArrayBuffer | null | undefined;
type HeadersInit = Iterable<readonly [string, string]> | Readonly<Record<string, string>> | undefined;

/** Names in lower case; several values of one name are joined by commas, but for `set-cookie`. */
export class Headers {
  readonly #values = new Map<string, string[]>();

  constructor(init?: HeadersInit) {
    if (init === undefined) return;
    const entries = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name, value] of entries) this.append(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(named(name))?.join(', ') ?? null;
  }

  getSetCookie(): string[] {
    return [...(this.#values.get('set-cookie') ?? [])];
  }

  has(name: string): boolean {
    return this.#values.has(named(name));
  }

  set(name: string, value: string): void {
    this.#values.set(named(name), [valued(value)]);
  }

  append(name: string, value: string): void {
    this.#values.set(named(name), [...(this.#values.get(named(name)) ?? []), valued(value)]);
  }

  delete(name: string): void {
    this.#values.delete(named(name));
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this) callback(value, name, this);
  }

  /** In the order of their names; each cookie that is set is an entry of its own. */
  *entries(): Generator<[string, string]> {
    for (const name of [...this.#values.keys()].toSorted()) {
      const values = this.#values.get(name) ?? [];
      for (const value of name === 'set-cookie' ? values : [values.join(', ')]) yield [name, value];
    }
  }

  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries();
  }
}

function named(name: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new TypeError(`not a header's name: ${name}`);
  return name.toLowerCase();
}

/** A value can begin no header or body of its own. */
function valued(value: string): string {
  const trimmed = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (/[\0\n\r]|[^\0-\xff]/.test(trimmed)) throw new TypeError('not a header’s value');
  return trimmed;
}

/** A message's headers and its body, which is there as a whole; `body` is that, and no stream. */
class Message {
  readonly headers: Headers;
  readonly body: Text;

  constructor(headers: HeadersInit, body: Text) {
    this.headers = new Headers(headers);
    this.body = body;
  }

  async text(): Promise<string> {
    if (typeof this.body === 'string') return this.body;
    return new TextDecoder().decode(this.body ?? undefined);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.body instanceof ArrayBuffer) return this.body.slice(0);
    const bytes = typeof this.body === 'string' ? new TextEncoder().encode(this.body) : (this.body ?? []);
    return new Uint8Array(bytes).buffer;
  }

  async formData(): Promise<FormData> {
    return this.#whole().formData();
  }

  async blob(): Promise<Blob> {
    return this.#whole().blob();
  }

  /** As a message of Node.js's own. */
  #whole(): globalThis.Response {
    return new globalThis.Response(this.body, { headers: [...this.headers] });
  }
}

export class Request extends Message {
  /** As it was given: the path of a gateway's event needs no normalizing. */
  readonly url: string;
  readonly method: string;

  constructor(
    url: string,
    init: { readonly method?: string; readonly headers?: HeadersInit; readonly body?: Text } = {},
  ) {
    super(init.headers, init.body);
    this.url = url;
    this.method = init.method ?? 'GET';
  }
}

export class Response extends Message {
  readonly status: number;

  constructor(
    body?: Text,
    init: { readonly status?: number | undefined; readonly headers?: HeadersInit } = {},
  ) {
    super(init.headers, body);
    this.status = init.status ?? 200;
    if (typeof body === 'string' && !this.headers.has('content-type')) {
      this.headers.set('content-type', 'text/plain;charset=UTF-8');
    }
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
}
