import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, ar, en };

/** The names of the values and tags that a text takes. */
function slots(text: string): string {
  const values = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name);
  const tags = [...text.matchAll(/<(\w+)\/?>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...values, ...tags])].toSorted().join(' ');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|generated)\./.test(entry.name),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

it('says the same things in all three languages, in the same order', () => {
  expect(Object.keys(ar)).toEqual(Object.keys(fr));
  expect(Object.keys(en)).toEqual(Object.keys(fr));
});

it('leaves no text empty', () => {
  const empty = Object.entries(catalogues).flatMap(([locale, texts]) =>
    Object.entries(texts).flatMap(([id, text]) => (text === '' ? [`${locale} ${id}`] : [])),
  );
  expect(empty).toEqual([]);
});

it('sets the same values into a text in every language', () => {
  const differing = Object.keys(fr).filter((id) => {
    const all = Object.values(catalogues).map((texts) => slots(texts[id] ?? ''));
    return new Set(all).size > 1;
  });
  expect(differing).toEqual([]);
});

it('writes every text so that it compiles', () => {
  for (const texts of Object.values(catalogues)) {
    for (const text of Object.values(texts)) expect(() => compileMessage(text)).not.toThrow();
  }
});

it('gives every plural in Arabic its few', () => {
  const lacking = Object.entries(ar).filter(
    ([, text]) => text.includes(', plural,') && !text.includes('few {'),
  );
  expect(lacking).toEqual([]);
});

it('keeps no text that no screen shows', () => {
  const code = sources(join(import.meta.dirname, '..')).join('\n');
  // Names put together in the code, such as `category.${category}`: their beginning counts.
  const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const unused = Object.keys(fr).filter(
    (id) =>
      !code.includes(`'${id}'`) &&
      !code.includes(`"${id}"`) &&
      !prefixes.some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
