import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as light from './light-web.ts';

const own = { Headers, Request, Response } as unknown as typeof light;
const URL = 'https://api.example.test/v1/things?q=1';
const bytes = (...values: number[]) => Uint8Array.of(...values);

/** What a call comes to: its value, or the kind of its error. */
function outcome(call: () => unknown): unknown {
  try {
    return { value: call() ?? null };
  } catch (error) {
    return { threw: (error as Error).name };
  }
}

describe('the headers', () => {
  const name = fc.constantFrom(
    'accept',
    'Accept',
    'x-one',
    'X-One',
    'set-cookie',
    'Set-Cookie',
    'b',
    'no name',
  );
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' a ', 'a\r\nb: c', 'a\0b', 'a, b', '\ta'),
  );
  const step = fc.oneof(
    fc.tuple(fc.constantFrom('set' as const, 'append' as const), name, value),
    fc.tuple(fc.constantFrom('get' as const, 'has' as const, 'delete' as const), name),
  );

  it('hold what Node.js’s own would, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [mine, theirs] = [new light.Headers(), new own.Headers()];
        for (const [method, ...args] of steps) {
          const [a, b] = [mine, theirs].map((headers) =>
            outcome(() => (headers[method] as (...given: string[]) => unknown).apply(headers, args)),
          );
          expect(a).toEqual(b);
        }
        expect([...mine]).toEqual([...theirs]);
        expect(mine.getSetCookie()).toEqual(theirs.getSetCookie());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', undefined],
    ['a record', { B: '2', a: '1' }],
    ['a list', [['a', '1'] as const, ['a', '2'] as const, ['set-cookie', 'c'] as const]],
    ['others', new light.Headers({ a: '1' })],
  ])('are made of %s', (_what, init) => {
    const walked = (headers: light.Headers) => {
      const seen: [string, string][] = [];
      headers.forEach((found, key) => void seen.push([key, found]));
      return seen;
    };
    expect(walked(new light.Headers(init))).toEqual(
      walked(new own.Headers(init && [...new Headers(init as never)])),
    );
  });
});

describe('a message', () => {
  const BODIES: [string, string | Uint8Array | ArrayBuffer | null | undefined][] = [
    ['no body', undefined],
    ['null for a body', null],
    ['an empty text', ''],
    ['a text', '{"text":"é😀"}'],
    ['bytes', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d)],
    ['bytes that are no UTF-8', bytes(0xff, 0xfe)],
    ['a view on some of its bytes', bytes(1, 0x7b, 0x7d, 2).subarray(1, 3)],
    ['a buffer', new TextEncoder().encode('[1]').buffer],
  ];

  it.each(BODIES)('with %s reads as Node.js’s own would', async (_what, body) => {
    const readings = ({ Request: Asked, Response: Answered }: typeof light) =>
      [() => new Asked(URL, { method: 'POST', body }), () => new Answered(body)].flatMap((made) => [
        made().text(),
        made().arrayBuffer(),
        made()
          .json()
          .catch((error: Error) => error.name),
      ]);
    expect(await Promise.all(readings(light))).toEqual(await Promise.all(readings(own)));
  });

  it('reads forms and blobs by Node.js’s own', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = new light.Request(URL, { method: 'POST', headers, body: 'a=1&b=%C3%A9' });
    expect([...(await request.formData())]).toEqual([
      ['a', '1'],
      ['b', 'é'],
    ]);
    expect(await (await request.blob()).text()).toBe('a=1&b=%C3%A9');
  });
});

describe('an answer', () => {
  it.each([
    ['of nothing', undefined, undefined],
    ['of a text', 'hi', undefined],
    ['of a text with its type', 'hi', { headers: { 'Content-Type': 'text/html' } }],
    ['of bytes', bytes(1), { status: 201 }],
    ['without a body', null, { status: 204, headers: { etag: '"1"' } }],
    ['with a status that isn’t given', 'x', { status: undefined }],
  ])('%s has the status and headers of Node.js’s own', (_what, body, init) => {
    const shown = ({ status, ok, headers }: light.Response) => ({ status, ok, headers: [...headers] });
    expect(shown(new light.Response(body, init))).toEqual(shown(new own.Response(body, init)));
  });

  it('is made of another’s body, status and headers', async () => {
    const first = new light.Response('hi', { status: 201, headers: { 'x-one': '1' } });
    const second = new light.Response(first.body, first);
    expect([second.status, second.headers.get('x-one'), await second.text()]).toEqual([201, '1', 'hi']);
  });
});
