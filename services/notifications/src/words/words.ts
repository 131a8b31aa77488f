import { formatMoney } from '@nwassik/money';
import type { Kind } from '../domain/kinds.ts';
import type { Fact, Facts } from '../domain/story.ts';
import { TEMPLATES, type KindTemplate, type Locale } from './templates.ts';

/** BCP 47 tags that days follow: Tunisia's habits, in Arabic too with Latin digits. */
const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-TN', ar: 'ar-TN-u-nu-latn', en: 'en-GB' };

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What a notification says, as plain text in which every value is set apart, so that none turns the sentence round. */
export interface Words {
  readonly title: string;
  readonly body: string;
  readonly button: string;
}

/**
 * What a notification says in a language. A fact that is not known (a name, a title that has not arrived yet) is
 * said in general: "Somebody", "a request".
 */
export function wordsOf(kind: Kind, facts: Facts, locale: Locale): Words {
  const template = templateOf(kind, facts, locale);
  const fill = (text: string) => filled(text, facts, locale);
  return { title: fill(template.title), body: fill(template.body), button: fill(template.button) };
}

/** A text with its places filled, each value set apart by Unicode isolates. */
export function filled(text: string, facts: Facts, locale: Locale): string {
  return text.replaceAll(
    /\{(\w+)\}/g,
    (_place, name: string) => `${FIRST_STRONG_ISOLATE}${said(name, facts[name], locale)}${POP_ISOLATE}`,
  );
}

/** Without the isolates: for a mail's subject, which many readers show as it stands. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}

function templateOf(kind: Kind, facts: Facts, locale: Locale): KindTemplate {
  const kinds: Readonly<Record<string, KindTemplate>> = TEMPLATES[locale].kinds;
  const template = kinds[kind] ?? kinds[`${kind}.${String(facts['outcome'])}`];
  if (template === undefined) throw new Error(`no ${locale} words for ${kind} ${String(facts['outcome'])}`);
  return template;
}

function said(name: string, fact: Fact | undefined, locale: Locale): string {
  const words: Readonly<Record<string, string>> = TEMPLATES[locale].words;
  if (fact === undefined) return (name === 'title' ? words['aRequest'] : words['someone']) ?? '';
  if (typeof fact === 'object') return formatMoney(fact, locale);
  const text = String(fact);
  if (name === 'plan') return words[`plan.${text}`] ?? text;
  return name === 'arrivesOn' || name === 'until' ? dayOf(text, locale) : text;
}

/** "dimanche 20 décembre": a day, or the day of an instant in Tunis, where plans are counted. */
function dayOf(text: string, locale: Locale): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return new Intl.DateTimeFormat(TAGS[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: isDay ? 'UTC' : 'Africa/Tunis',
  }).format(new Date(isDay ? `${text}T00:00:00Z` : text));
}
