import { createServer } from 'node:http';
import { digestMail, notificationMail } from '../src/send/mail.ts';
import { SAMPLES } from '../src/words/samples.ts';
import { LOCALES, type Locale } from '../src/words/templates.ts';

/** Every mail in every language with made-up facts, on a page of this machine: for whoever edits the templates. */
const PORT = Number(process.env['PORT'] ?? 3210);

function mails(locale: Locale) {
  const letter = {
    locale,
    name: 'Amel',
    origin: 'https://nwassik.example',
    unsubscribeUrl: 'https://nwassik.example/unsubscribe/sample',
  };
  const samples = SAMPLES.map(({ kind, facts, link }) => ({ newsId: 'sample', kind, facts, link }));
  const matches = samples.filter(({ kind }) => kind === 'match' || kind === 'invitation');
  return [...samples.map((sample) => notificationMail(sample, letter)), digestMail(matches, letter)];
}

function page(): string {
  const frames = LOCALES.flatMap((locale) =>
    mails(locale).map(
      ({ subject, html }) =>
        `<section><h2 dir="auto">${escaped(subject)}</h2><iframe title="${escaped(subject)}" srcdoc="${escaped(html)}"></iframe></section>`,
    ),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><style>
    body { font: 16px system-ui; display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 24px; padding: 24px }
    h2 { font-size: 16px } iframe { width: 100%; height: 440px; border: 1px solid #ccc; border-radius: 12px }
  </style>${frames.join('')}</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
}).listen(PORT, 'localhost', () => console.log(`Mails: http://localhost:${PORT}`));
