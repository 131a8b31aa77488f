import { describe, expect, it } from 'vitest';
import { codeMail } from './code-mail.ts';
import { LOCALES } from './sign-up.ts';

const mails = LOCALES.flatMap((locale) =>
  (['address', 'password'] as const).map((purpose) => ({
    locale,
    purpose,
    ...codeMail(purpose, locale, '{####}'),
  })),
);

describe('a mail with a code', () => {
  it.each(mails)('of $locale for the $purpose has the code once, and no other language', (mail) => {
    expect(mail.html.split('{####}')).toHaveLength(2);
    expect(mail.html).toContain(`<html lang="${mail.locale}" dir="${mail.locale === 'ar' ? 'rtl' : 'ltr'}">`);
    const said = `${mail.subject} ${mail.html.replaceAll(/<[^>]*>/g, '')}`;
    expect(/\p{Script=Arabic}/u.test(said)).toBe(mail.locale === 'ar');
    expect(/\b(?:code|votre|your)\b/i.test(said)).toBe(mail.locale !== 'ar');
  });

  it('fits what Cognito takes, and says each thing in words of its own', () => {
    for (const { subject, html } of mails) {
      expect(subject.length).toBeLessThanOrEqual(140);
      expect(html.length).toBeLessThanOrEqual(20_000);
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length);
  });
});
