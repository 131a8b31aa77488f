import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StartupError } from '../startup-error.ts';
import { listen } from './listen.ts';
import type { Listener } from './listen.ts';

let listener: Listener | undefined;
afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

describe("the runner's port", () => {
  it('answers 503 until there is a site, and then the site, by either name of this machine', async () => {
    listener = await listen(0);
    const { port } = listener;
    const early = await fetch(`http://localhost:${port}/`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    listener.serve({
      request: (_, outgoing) => void outgoing.end('site'),
      upgrade: (_, socket) => void socket.destroy(),
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('site');
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('site');
  });

  it('may be used by one only', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(listen(port)).rejects.toThrow(StartupError);
    await expect(listen(port)).rejects.toThrow(`Port ${port} is in use`);
    other.close();
  });

  it('answers 503 again when the site is taken off', async () => {
    listener = await listen(0);
    listener.serve({ request: (_, outgoing) => void outgoing.end('site'), upgrade: () => {} });
    listener.pause();
    expect((await fetch(`http://localhost:${listener.port}/`)).status).toBe(503);
  });

  it('is free again once closed, whatever clients hold open', async () => {
    const first = await listen(0);
    first.serve({
      request: () => {},
      upgrade: (_, socket) => void socket.write('HTTP/1.1 101 Here\r\n\r\n'),
    });
    const hanging = fetch(`http://127.0.0.1:${first.port}/`).catch((error: unknown) => error);
    const upgraded = connect(first.port, '127.0.0.1');
    upgraded.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: any\r\n\r\n');
    await once(upgraded, 'data');
    await first.close();
    expect(await hanging).toBeInstanceOf(TypeError);
    if (!upgraded.destroyed) await once(upgraded, 'close');
    listener = await listen(first.port);
    expect(listener.port).toBe(first.port);
  });
});
