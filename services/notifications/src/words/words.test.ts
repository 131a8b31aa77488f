import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/kinds.ts';
import type { Facts } from '../domain/story.ts';
import { SAMPLES } from './samples.ts';
import { LOCALES, TEMPLATES } from './templates.ts';
import { withoutIsolates, wordsOf } from './words.ts';

const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).toSorted();

describe('the words of notifications', () => {
  it.each(LOCALES)('are the same list in %s as in French, with the same places in each', (locale) => {
    const [texts, french] = [TEMPLATES[locale], TEMPLATES.fr].map((templates) =>
      Object.entries(templates).flatMap(([part, members]) =>
        Object.entries(members).flatMap(([name, member]) =>
          typeof member === 'string'
            ? [[`${part}.${name}`, placesIn(member)]]
            : [[`${part}.${name}`, Object.keys(member), placesIn(JSON.stringify(member))]],
        ),
      ),
    );
    expect(texts).toEqual(french);
  });

  it('are there for every kind, in every language, with nothing left open', () => {
    for (const locale of LOCALES)
      for (const { kind, facts } of SAMPLES) {
        const words = Object.values(wordsOf(kind, facts, locale)).join(' ');
        expect(words, `${locale} ${kind}`).not.toMatch(/[{}]|undefined|\[object/);
      }
    expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it.each(LOCALES)('read so in %s', (locale) => {
    expect(
      SAMPLES.map(({ kind, facts }) => {
        const { title, body, button } = wordsOf(kind, facts, locale);
        return withoutIsolates(`${title} | ${body} | ${button}`);
      }),
    ).toMatchSnapshot();
  });

  it('speak in general of what is not known yet', () => {
    const words = wordsOf('message', {}, 'fr');
    expect(withoutIsolates(words.title)).toBe('Quelqu’un vous a écrit');
    expect(withoutIsolates(words.body)).toContain('«\u00a0une demande\u00a0»');
  });

  it('set every value apart, so that a Latin name does not turn an Arabic sentence round', () => {
    const facts: Facts = { name: 'Sami', title: 'Bialetti 6' };
    expect(wordsOf('message', facts, 'ar').title).toContain('\u2068Sami\u2069');
  });
});
