import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../test/folder.ts';
import { served } from '../test/serve.ts';
import { clockApi } from './clock-api.ts';
import { openClock } from './clock.ts';

async function servedClock() {
  const clock = openClock(emptyFolder());
  const url = `${await served(clockApi(clock))}/clock.json`;
  return { clock, url, post: (body: string) => fetch(url, { method: 'POST', body }) };
}

const ahead = (answer: unknown) => Date.parse((answer as { now: string }).now) / 1000 - Date.now() / 1000;

describe('/clock.json', () => {
  it('tells the time in RFC 3339', async () => {
    const { url } = await servedClock();
    const answer: unknown = await (await fetch(url)).json();
    expect(answer).toEqual({ now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
    expect(ahead(answer)).toBeCloseTo(0, 0);
  });

  it('moves the one clock forward and tells the new time', async () => {
    const { clock, post, url } = await servedClock();
    const response = await post('{"advanceSeconds":86400}');
    expect(response.status).toBe(200);
    expect(ahead(await response.json())).toBeCloseTo(86_400, 0);
    expect(ahead(await (await fetch(url)).json())).toBeCloseTo(86_400, 0);
    expect((clock.now() - Date.now()) / 1000).toBeCloseTo(86_400, 0);
  });

  it('moves by up to 400 days a call', async () => {
    const { post } = await servedClock();
    expect((await post(JSON.stringify({ advanceSeconds: 400 * 86_400 }))).status).toBe(200);
    expect((await post(JSON.stringify({ advanceSeconds: 400 * 86_400 + 1 }))).status).toBe(400);
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{}',
    '{"advanceSeconds":0}',
    '{"advanceSeconds":-60}',
    '{"advanceSeconds":"60"}',
    '{"advanceSeconds":1e999}',
    '{"advanceSeconds":60,"back":true}',
    '{"__proto__":{"advanceSeconds":60}}',
    `{"advanceSeconds":60,"pad":"${'x'.repeat(100_000)}"}`,
  ])('answers %.40s with a problem that says what to send, and stays', async (body) => {
    const { clock, post } = await servedClock();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 400,
      code: 'invalid-clock-move',
      detail: expect.stringContaining('advanceSeconds'),
    });
    expect(clock.now() - Date.now()).toBeLessThan(1000);
  });

  it('refuses other methods, naming the two it knows', async () => {
    const { url } = await servedClock();
    const response = await fetch(url, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });
});
