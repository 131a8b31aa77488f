import type { Told } from '../store/deliveries.ts';
import { directionOf, TEMPLATES, type Locale } from '../words/templates.ts';
import { filled, withoutIsolates, wordsOf } from '../words/words.ts';

/** A mail as it is sent: both parts say the same. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface Letter {
  readonly locale: Locale;
  /** Of the reader. */
  readonly name: string;
  /** The site's origin, without a slash at the end. */
  readonly origin: string;
  /** The page that ends mails of this kind. */
  readonly unsubscribeUrl: string;
}

/** The mail of one notification. */
export function notificationMail(told: Told, letter: Letter): Mail {
  const { title, body, button } = wordsOf(told.kind, told.facts, letter.locale);
  return mail(withoutIsolates(title), [{ title, body, button, url: `${letter.origin}${told.link}` }], letter);
}

/** The mail of a day's digest. */
export function digestMail(items: readonly Told[], letter: Letter): Mail {
  const texts = TEMPLATES[letter.locale].mail;
  const subject = withoutIsolates(filled(texts.digestSubject, { count: items.length }, letter.locale));
  const parts = items.map((told) => ({
    ...wordsOf(told.kind, told.facts, letter.locale),
    url: `${letter.origin}${told.link}`,
  }));
  return mail(subject, parts, letter, texts.digestIntro);
}

interface Part {
  readonly title: string;
  readonly body: string;
  readonly button: string;
  readonly url: string;
}

function mail(subject: string, parts: readonly Part[], letter: Letter, intro?: string): Mail {
  const { locale, name, origin, unsubscribeUrl } = letter;
  const texts = TEMPLATES[locale].mail;
  const greeting = filled(texts.greeting, { name }, locale);
  const preferencesUrl = `${origin}/me/notifications`;
  const text = [
    greeting,
    ...(intro === undefined ? [] : [intro]),
    ...parts.map(({ title, body, button, url }) => `${title}\n${body}\n${button}: ${url}`),
    [
      texts.slogan,
      texts.why,
      `${texts.unsubscribe}: ${unsubscribeUrl}`,
      `${texts.preferences}: ${preferencesUrl}`,
    ].join('\n'),
  ].join('\n\n');
  return {
    subject,
    text: `${text}\n`,
    html: page({
      locale,
      subject,
      greeting,
      intro,
      parts,
      links: [
        { words: texts.unsubscribe, url: unsubscribeUrl },
        { words: texts.preferences, url: preferencesUrl },
      ],
    }),
  };
}

/**
 * Mail readers know little of CSS and nothing of custom properties: the look's light colours stand here as they are,
 * inline, in a table, since that is what all of them draw alike.
 */
function page(content: {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string | undefined;
  readonly parts: readonly Part[];
  readonly links: readonly { readonly words: string; readonly url: string }[];
}): string {
  const { locale, subject, greeting, intro, parts, links } = content;
  const direction = directionOf(locale);
  const start = direction === 'rtl' ? 'right' : 'left';
  const font = `font-family:${locale === 'ar' ? 'Vazirmatn,' : ''}Figtree,'Segoe UI',Roboto,Tahoma,Arial,sans-serif`;
  const texts = TEMPLATES[locale].mail;
  const cards = parts
    .map(
      ({ title, body, button, url }) => `
          <tr><td style="padding:20px 24px;border:1px solid #E4DFD1;border-radius:18px;background:#FFFFFF">
            <h1 style="margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600;color:#24221B">${html(title)}</h1>
            <p style="margin:0 0 16px;font-size:16px;line-height:24px;color:#5D5848">${html(body)}</p>
            <a href="${html(url)}" style="display:inline-block;padding:14px 20px;border-radius:14px;background:#55641A;color:#FFFFFF;font-size:16px;line-height:24px;font-weight:600;text-decoration:none">${html(button)}</a>
          </td></tr>
          <tr><td style="height:12px;line-height:12px">&nbsp;</td></tr>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${html(subject)}</title>
</head>
<body style="margin:0;background:#FAF8F2">
  <main>
  <table role="presentation" dir="${direction}" width="100%" cellspacing="0" cellpadding="0" style="background:#FAF8F2">
    <tr><td align="center" style="padding:24px 12px">
      <table role="presentation" dir="${direction}" width="560" cellspacing="0" cellpadding="0" style="max-width:560px;width:100%;text-align:${start};${font}">
          <tr><td style="padding:0 4px 16px;font-size:16px;line-height:24px;color:#24221B">${html(greeting)}${
            intro === undefined ? '' : `<br>${html(intro)}`
          }</td></tr>${cards}
          <tr><td style="padding:8px 4px 0;font-size:14px;line-height:22px;color:#5D5848">
            ${html(texts.slogan)}<br>${html(texts.why)}<br>
            ${links
              .map(({ words, url }) => `<a href="${html(url)}" style="color:#55641A">${html(words)}</a>`)
              .join(' &nbsp;·&nbsp; ')}
          </td></tr>
      </table>
    </td></tr>
  </table>
  </main>
</body>
</html>
`;
}

/** User text is never HTML; the isolates around values become `bdi`, which mail readers heed more often. */
function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u2068', '<bdi>')
    .replaceAll('\u2069', '</bdi>');
}
