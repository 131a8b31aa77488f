import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../test/folder.ts';
import { served } from '../../test/serve.ts';
import { openClock } from '../clock.ts';
import type { KeptMessage } from './message.ts';
import { openMailbox } from './mailbox.ts';

type Listed = Omit<KeptMessage, 'held'>;

async function servedMailbox(dir = emptyFolder()) {
  const clock = openClock(dir);
  const mailbox = openMailbox({ dir, clock });
  const origin = await served(mailbox.app);
  const json = async (query = ''): Promise<Listed[]> =>
    (await (await fetch(`${origin}/mailbox.json${query}`)).json()) as Listed[];
  const page = async (path = '') => (await fetch(`${origin}/mailbox${path}`)).text();
  return { dir, clock, mailbox, origin, json, page };
}

const mail = (to: string, text = 'Bonjour') => ({ channel: 'email' as const, to, subject: 'Un mot', text });

describe('/mailbox.json', () => {
  it('lists every message, newest first, at the time of the one clock', async () => {
    const { clock, mailbox, json } = await servedMailbox();
    await mailbox.send({ ...mail('a@example.com'), html: '<p>Bonjour</p>', headers: { 'reply-to': 'x@y' } });
    clock.advance(86_400);
    await mailbox.send({ channel: 'sms', to: '+21622123456', text: 'Code 123 456' });
    const [sms, email] = await json();
    expect(sms).toEqual({
      channel: 'sms',
      to: '+21622123456',
      subject: null,
      text: 'Code 123 456',
      html: null,
      headers: {},
      sentAt: expect.stringMatching(/Z$/),
    });
    expect(email).toEqual({
      channel: 'email',
      to: 'a@example.com',
      subject: 'Un mot',
      text: 'Bonjour',
      html: '<p>Bonjour</p>',
      headers: { 'reply-to': 'x@y' },
      sentAt: expect.stringMatching(/Z$/),
    });
    const apart = Date.parse(sms?.sentAt ?? '') - Date.parse(email?.sentAt ?? '');
    expect(apart / 1000).toBeCloseTo(86_400, 0);
  });

  it('finds an address whole, in any letter case, its plus sign encoded or not', async () => {
    const { mailbox, json } = await servedMailbox();
    await mailbox.send(mail('Amina+store@example.com'));
    await mailbox.send(mail('other@example.com'));
    expect(await json('?to=amina%2Bstore@example.com')).toHaveLength(1);
    expect(await json('?to=AMINA+store@example.com')).toHaveLength(1);
    expect(await json('?to=store@example.com')).toEqual([]);
    expect(await json('?to=')).toEqual([]);
  });

  it('keeps held addresses out of the lists, but not from who asks for one of them', async () => {
    const { mailbox, json, page } = await servedMailbox();
    await mailbox.send(mail('demo@example.com', 'before'));
    mailbox.hold(['Demo@example.com']);
    await mailbox.send(mail('demo@example.com', 'held'));
    await mailbox.send(mail('amina@example.com', 'hers'));
    expect((await json()).map(({ text }) => text)).toEqual(['hers', 'before']);
    expect((await json('?to=demo@example.com')).map(({ text }) => text)).toEqual(['held', 'before']);
    expect(await page()).not.toContain('held');
    expect(await page('?to=demo')).not.toContain('held');
    expect(await page('?to=demo@example.com')).toContain('held');
  });

  it('tells no message that it was held', async () => {
    const { mailbox, json } = await servedMailbox();
    await mailbox.send(mail('a@example.com'));
    expect(Object.keys((await json())[0] ?? {})).not.toContain('held');
  });
});

describe('a mailbox over restarts', () => {
  it('still has every message that was acknowledged when it is killed', async () => {
    const dir = emptyFolder();
    const program = `
      import { openClock } from ${JSON.stringify(new URL('../clock.ts', import.meta.url).href)};
      import { openMailbox } from ${JSON.stringify(new URL('mailbox.ts', import.meta.url).href)};
      const dir = process.env.DATA;
      const mailbox = openMailbox({ dir, clock: openClock(dir) });
      for (let n = 0; ; n++) {
        await mailbox.send({ channel: 'email', to: 'a@example.com', text: String(n) });
        await new Promise((written) => process.stdout.write(n + '\\n', written));
      }`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      env: { ...process.env, DATA: dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 200) child.kill('SIGKILL');
    }
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    const { json } = await servedMailbox(dir);
    const texts = (await json()).map(({ text }) => Number(text)).toReversed();
    expect(texts.slice(0, acknowledged + 1)).toEqual(Array.from({ length: acknowledged + 1 }, (_, n) => n));
  });

  it('says which file and line when its journal is damaged', () => {
    const dir = emptyFolder();
    const clock = openClock(dir);
    openMailbox({ dir, clock }).close();
    const path = join(dir, 'mailbox', 'messages.jsonl');
    appendFileSync(path, '{"channel":"pigeon"}\n');
    expect(() => openMailbox({ dir, clock })).toThrow(`${path} is damaged at line 1`);
  });
});

describe('the mailbox page', () => {
  it('lists messages newest first and finds them by part of the address', async () => {
    const { mailbox, page } = await servedMailbox();
    await mailbox.send(mail('first@example.com'));
    await mailbox.send(mail('second@example.org'));
    const all = await page();
    expect(all.indexOf('second@example.org')).toBeGreaterThan(0);
    expect(all.indexOf('first@example.com')).toBeGreaterThan(all.indexOf('second@example.org'));
    const found = await page('?to=example.ORG');
    expect(found).toContain('second@example.org');
    expect(found).not.toContain('first@example.com');
  });

  it('shows a hundred at a time and links to the older ones', async () => {
    const { mailbox, page } = await servedMailbox();
    for (let n = 1; n <= 130; n++) await mailbox.send(mail(`user${n}@example.com`));
    const newest = await page();
    expect(newest.match(/<a class="card"/g)).toHaveLength(100);
    const older = /href="\/mailbox(\?before=\d+)"/.exec(newest)?.[1];
    const oldest = await page(older);
    expect(oldest.match(/<a class="card"/g)).toHaveLength(30);
    expect(oldest).toContain('user1@example.com');
    expect(oldest).not.toContain('Older messages');
  });

  it('answers an unchanged list by its tag alone, so that refreshing it costs nothing', async () => {
    const { mailbox, origin } = await servedMailbox();
    await mailbox.send(mail('a@example.com'));
    const tag = (await fetch(`${origin}/mailbox`)).headers.get('etag') ?? '';
    const again = () => fetch(`${origin}/mailbox`, { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await mailbox.send(mail('a@example.com'));
    expect((await again()).status).toBe(200);
  });

  it('shows what people wrote as text, never as HTML', async () => {
    const { mailbox, page } = await servedMailbox();
    const script = '<script>alert(1)</script>';
    await mailbox.send({
      ...mail(`"${script}"@example.com`, script),
      subject: script,
      headers: { a: script },
    });
    for (const shown of [await page(), await page('/1'), await page(`?to=${encodeURIComponent(script)}x`)]) {
      expect(shown).toContain('&lt;script&gt;');
      expect(shown).not.toContain(script);
    }
  });

  it('shows a mail’s own HTML in a frame that runs nothing and reaches nothing', async () => {
    const { mailbox, origin, page } = await servedMailbox();
    await mailbox.send({ ...mail('a@example.com'), html: '<p dir="rtl">مرحبا</p><script>alert(1)</script>' });
    expect(await page('/1')).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const body = await fetch(`${origin}/mailbox/1/body`);
    expect(body.headers.get('content-security-policy')).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    expect(await body.text()).toContain('<p dir="rtl">مرحبا</p>');
  });

  it('takes each message’s direction from its own words, and its links can be followed', async () => {
    const { mailbox, page } = await servedMailbox();
    await mailbox.send({
      ...mail('a@example.com', 'رمز التأكيد 123456\nhttps://nwassik.example/a?b=1&c=2'),
      subject: 'رمزك',
    });
    const shown = await page('/1');
    expect(shown).toContain('<h1 dir="auto">رمزك</h1>');
    expect(shown).toContain('<div class="text" dir="auto">رمز التأكيد 123456\n');
    expect(shown).toContain('<a href="https://nwassik.example/a?b=1&amp;c=2" rel="noreferrer"');
  });

  it.each(['/0', '/2', '/99999999999999999999', '/1/body', '/x', '/-1'])(
    'has nothing at %s',
    async (path) => {
      const { mailbox, origin } = await servedMailbox();
      await mailbox.send(mail('a@example.com'));
      expect((await fetch(`${origin}/mailbox${path}`)).status).toBe(404);
    },
  );

  it('says what to expect while it is empty', async () => {
    const { page } = await servedMailbox();
    expect(await page()).toContain('Waiting for the first message?');
    expect(await page('?to=nobody')).toContain('See all messages');
  });
});
