import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../words/samples.ts';
import { LOCALES } from '../words/templates.ts';
import { digestMail, notificationMail } from './mail.ts';

const letter = (locale: (typeof LOCALES)[number]) => ({
  locale,
  name: 'Amel',
  origin: 'https://nwassik.example',
  unsubscribeUrl: 'https://nwassik.example/unsubscribe/token',
});
const told = SAMPLES.map(({ kind, facts, link }) => ({ newsId: 'n', kind, facts, link }));

describe.each(LOCALES)('a mail in %s', (locale) => {
  it.each(
    told.map((sample) => [`${sample.kind} ${String(sample.facts['outcome'] ?? '')}`.trim(), sample] as const),
  )('about %s says in text what it says in HTML', (_kind, sample) => {
    const mail = notificationMail(sample, letter(locale));
    expect(mail).toMatchSnapshot();
    const words = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
    const html = words(
      mail.html
        .replaceAll(/<\/?bdi>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    for (const line of words(mail.text.split('\n')[2] ?? '').split('\n')) expect(html).toContain(line);
    expect(mail.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(mail.subject).not.toMatch(/[\u2066-\u2069\n]/);
  });

  it('of a day says how many there are, and each', () => {
    const mail = digestMail(
      told.filter(({ kind }) => kind === 'match').concat(told.slice(-1)),
      letter(locale),
    );
    expect(mail.subject).toContain('2');
    expect(mail).toMatchSnapshot();
  });
});
